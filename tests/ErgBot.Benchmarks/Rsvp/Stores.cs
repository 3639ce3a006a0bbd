using System.Security.Cryptography;
using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.People;
using ErgBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Benchmarks.Rsvp;

/// <summary>The bot's own store of events, without the rest of the bot.</summary>
internal static class Stores
{
    public static readonly EventId Rush = EventId.Parse("rush");
    public static readonly DateTimeOffset Now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);

    private static readonly Guid _tenant = Guid.Parse("11111111-1111-1111-1111-111111111111");

    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static PersonId Person(int number) => new(_tenant, new Guid(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]));

    /// <summary>As one instance of the bot has it.</summary>
    public static (EventStore Store, Tables Tables) Open(string storage, string key, bool guarded = true)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration["Storage:ConnectionString"] = storage;
        builder.Configuration["Privacy:Key"] = key;
        builder.Services.AddSingleton(TimeProvider.System).AddStorage(builder.Configuration).AddPeople(builder.Configuration, builder.Environment);
        var services = builder.Services.BuildServiceProvider();
        var tables = services.GetRequiredService<Tables>();
        var clock = new CalendarClock(TimeProvider.System, Now);
        return (new EventStore(tables, services.GetRequiredService<Pseudonyms>(), services.GetRequiredService<Sealer>(), clock, guarded), tables);
    }

    public static Event Event(EventId id, int? capacity) => new()
    {
        Id = id,
        Title = "Rush",
        About = "Many come.",
        Start = Now.AddDays(9),
        End = Now.AddDays(9).AddHours(2),
        Place = "School",
        Audience = EventAudience.Everyone,
        Capacity = capacity,
    };
}
