using System.Security.Cryptography;
using ErgBot.Events;
using ErgBot.Journeys.Bot;
using ErgBot.People;
using ErgBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ErgBot.Journeys.Stories;

/// <summary>
/// The control of <see cref="LastSeatsStory"/>: the same rush on two instances of the store itself. With the guard it is exact, and with the
/// guard taken away it oversells; a rush that oversells nothing without a guard would prove nothing.
/// </summary>
public sealed class SeatGuardControl
{
    private const int Seats = 12;
    private const int People = 50;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_rush_oversells_when_the_guard_is_taken_away(bool guarded)
    {
        var storage = await StorageAccount.NewAsync();
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        using var one = Services(storage, key);
        using var other = Services(storage, key);
        await one.GetRequiredService<Tables>().MakeAsync(CancellationToken.None);
        EventStore[] stores = [Store(one, guarded), Store(other, guarded)];
        var start = new DateTimeOffset(2018, 5, 23, 15, 15, 0, TimeSpan.FromHours(-4));
        var id = EventId.Parse("kick-off");
        await stores[0].AddIfMissingAsync(
            new Event
            {
                Id = id,
                Title = "Kick-off",
                About = "A rush",
                Start = start,
                End = start.AddHours(2),
                Place = "Putnam Avenue Upper School",
                Audience = EventAudience.Everyone,
                Capacity = Seats,
            },
            CancellationToken.None);

        var tenant = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, People).Select(number => stores[number % stores.Length]
            .AnswerAsync(id, new PersonId(tenant, Guid.NewGuid()), RsvpAnswer.Going, start.AddDays(-9), CancellationToken.None)));

        var sold = (await new Ledger(storage).EventAsync("kick-off")).AnswersThatSay("Going");
        if (guarded)
        {
            Assert.Equal(Seats, sold);
        }
        else
        {
            Assert.True(sold > Seats, $"Without the guard only {sold} of {Seats} seats were sold: this rush is too slow to prove anything.");
        }
    }

    private static EventStore Store(ServiceProvider services, bool guarded) =>
        new(services.GetRequiredService<Tables>(), services.GetRequiredService<Pseudonyms>(), services.GetRequiredService<Sealer>(), clock: null, conditional: guarded);

    private static ServiceProvider Services(StorageAccount storage, string key)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration["Storage:ConnectionString"] = storage.ConnectionString;
        builder.Configuration["Privacy:Key"] = key;
        builder.Services.AddSingleton(TimeProvider.System).AddStorage(builder.Configuration).AddPeople(builder.Configuration, builder.Environment);
        return builder.Services.BuildServiceProvider();
    }
}
