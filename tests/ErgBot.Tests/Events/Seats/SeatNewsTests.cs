using Azure.Data.Tables;
using ErgBot.Events;
using ErgBot.Events.Seats;
using ErgBot.People;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Seats;

public sealed class SeatNewsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Alice = "Alice Rivera";
    private const string Bob = "Bob Stone";
    private const string Told = "A seat is free, and it is yours";

    private static readonly EventId _kickOff = EventId.Parse("kick-off");

    [Fact]
    public async Task Who_waits_sees_their_number_alone_and_is_told_once_when_the_seat_is_theirs()
    {
        await using var bot = await WithOneSeatAsync(await azurite.NewTablesAsync());
        await TapAsync(bot, Alice, RsvpAnswer.Going);
        Assert.Contains("All 1 seats are taken. You're on the waiting list, number 1.", await TapAsync(bot, Bob, RsvpAnswer.Going), StringComparison.Ordinal);
        Assert.Contains("You're on the waiting list, number 1.", await bot.TapsAsync(Bob, RsvpAction.ShowVerb, RsvpAction.Show(_kickOff)), StringComparison.Ordinal);

        await TapAsync(bot, Alice, RsvpAnswer.CannotGo);
        await WorkAsync(bot);
        await WorkAsync(bot);

        Assert.Single(bot.SaidTo(Bob), said => said.Contains(Told, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.SaidTo(Alice), said => said.Contains(Told, StringComparison.Ordinal));
        Assert.Contains("You're going", await bot.TapsAsync(Bob, RsvpAction.ShowVerb, RsvpAction.Show(_kickOff)), StringComparison.Ordinal);
        Assert.Empty(Debts(bot));
    }

    [Theory]
    [InlineData("declines")]
    [InlineData("is erased")]
    [InlineData("the event is cancelled")]
    public async Task Nobody_is_told_of_a_seat_that_is_theirs_no_more(string what)
    {
        await using var bot = await WithOneSeatAsync(await azurite.NewTablesAsync());
        var store = bot.Services.GetRequiredService<EventStore>();
        await TapAsync(bot, Alice, RsvpAnswer.Going);
        await TapAsync(bot, Bob, RsvpAnswer.Going);
        await TapAsync(bot, Alice, RsvpAnswer.CannotGo);
        await (what switch
        {
            "declines" => TapAsync(bot, Bob, RsvpAnswer.CannotGo),
            "is erased" => store.RemoveAsync(_kickOff, new PersonId(Guid.Parse(WiredBot.Tenant), Guid.Parse(WiredBot.ObjectId(Bob))), default),
            _ => store.ChangeAsync(_kickOff, head => head.Event with { Cancelled = true }, default),
        });

        await WorkAsync(bot);

        Assert.DoesNotContain(bot.SaidTo(Bob), said => said.Contains(Told, StringComparison.Ordinal));
        Assert.Empty(Debts(bot));
    }

    [Fact]
    public async Task Two_instances_that_sweep_at_once_tell_everybody_once()
    {
        var (wire, teams) = (await azurite.NewTablesAsync(), new RecordingTeams());
        await using var one = await WithOneSeatAsync(wire, teams: teams);
        await using var other = await WithOneSeatAsync(wire, teams: teams);
        await TapAsync(one, Alice, RsvpAnswer.Going);
        string[] waiting = ["Ann One", "Ben Two", "Cal Three", "Dee Four", "Eve Five"];
        foreach (var who in waiting)
        {
            await one.InstallsAsync(who);
            await TapAsync(one, who, RsvpAnswer.Going);
        }

        await one.Services.GetRequiredService<EventStore>().ChangeAsync(_kickOff, head => head.Event with { Capacity = null }, default);
        await Task.WhenAll(WorkAsync(one), WorkAsync(other));

        Assert.All(waiting, who => Assert.Single(one.SaidTo(who), said => said.Contains(Told, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_another_instance_is_sending_is_left_to_it_until_its_lease_is_over()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var bot = await WithOneSeatAsync(await azurite.NewTablesAsync(), time: time);
        var store = bot.Services.GetRequiredService<EventStore>();
        await TapAsync(bot, Alice, RsvpAnswer.Going);
        await TapAsync(bot, Bob, RsvpAnswer.Going);
        await TapAsync(bot, Alice, RsvpAnswer.CannotGo);
        var debt = Assert.Single(await store.DebtsAsync(_kickOff, default).ToListAsync());
        Assert.NotNull(await store.HoldAsync(_kickOff, debt with { TryAt = time.GetUtcNow() + SeatNews.Lease }, default));

        await WorkAsync(bot);
        Assert.DoesNotContain(bot.SaidTo(Bob), said => said.Contains(Told, StringComparison.Ordinal));

        time.Advance(SeatNews.Lease);
        await WorkAsync(bot);
        Assert.Single(bot.SaidTo(Bob), said => said.Contains(Told, StringComparison.Ordinal));
    }

    /// <summary>The process is killed, or an answer lost, at every single write and every call to Teams in turn, from the tap that frees the seat on.</summary>
    [Theory]
    [InlineData(nameof(Fate.DiesBefore), 1)]
    [InlineData(nameof(Fate.DiesAfter), 1)]
    [InlineData(nameof(Fate.LosesAnswer), 0)]
    public async Task Whatever_happens_at_whichever_step_the_seat_is_given_and_told_and_one_send_is_repeated_at_most(string fate, int expectedRepeats)
    {
        var undisturbed = new Life();
        Assert.Equal(1, await TellAsync(undisturbed));
        Assert.InRange(undisturbed.Steps, 4, 10);

        var repeated = 0;
        for (var step = 1; step <= undisturbed.Steps; step++)
        {
            var told = await TellAsync(new Life(step, Enum.Parse<Fate>(fate)));
            Assert.InRange(told, 1, 2);
            repeated += told - 1;
        }

        // A control of the test itself: a kill between the send and writing it down can't but repeat it.
        Assert.Equal(expectedRepeats, repeated);
    }

    private async Task<int> TellAsync(Life life)
    {
        var (wire, teams, time) = (await azurite.NewTablesAsync(), new RecordingTeams(), new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        var transport = new FaultingTransport();
        var bot = await WithOneSeatAsync(wire, transport, teams, time);
        await TapAsync(bot, Alice, RsvpAnswer.Going);
        await TapAsync(bot, Bob, RsvpAnswer.Going);
        (transport.Life, teams.Life) = (life, life);

        var answer = "";
        while (!answer.Contains("You can't go", StringComparison.Ordinal))
        {
            try
            {
                answer = await TapAsync(bot, Alice, RsvpAnswer.CannotGo);
                await WorkAsync(bot);
            }
            catch (Exception) when (life.IsOver)
            {
                // No answer: the process was killed.
            }

            if (life.IsOver)
            {
                await bot.DisposeAsync();
                teams.Life = null;
                bot = await WithOneSeatAsync(wire, teams: teams, time: time);
                life = new Life();
            }
        }

        time.Advance(SeatNews.Lease);
        await WorkAsync(bot);
        time.Advance(TimeSpan.FromHours(1));
        await WorkAsync(bot);
        Assert.Empty(Debts(bot));
        var answers = bot.Tables.Events.Query<TableEntity>(row => row.PartitionKey == "kick-off").Select(row => row.GetString("Answer")).Where(said => said is not null);
        Assert.Equal(["CannotGo", "Going"], answers.Order());
        await bot.DisposeAsync();
        return bot.SaidTo(Bob).Count(said => said.Contains(Told, StringComparison.Ordinal));
    }

    private async Task<WiredBot> WithOneSeatAsync(ErgBot.Storage.StorageWire wire, FaultingTransport? transport = null, RecordingTeams? teams = null, TimeProvider? time = null)
    {
        var bot = await WiredBot.StartAsync(azurite, wire, transport: transport, teams: teams, time: time);
        await bot.Services.GetRequiredService<EventStore>().ChangeAsync(_kickOff, head => head.Event with { Capacity = 1 }, default);
        await bot.InstallsAsync(Alice);
        await bot.InstallsAsync(Bob);
        return bot;
    }

    private static Task<string> TapAsync(WiredBot bot, string who, RsvpAnswer answer) => bot.TapsAsync(who, RsvpAction.Verb, new RsvpAction(_kickOff, answer).ToData());

    /// <summary>As the worker's sweep does.</summary>
    private static async Task WorkAsync(WiredBot bot) =>
        await bot.Services.GetRequiredService<SeatNews>().SendDueAsync(await bot.Services.GetRequiredService<EventStore>().GlanceAsync(default), default);

    private static List<TableEntity> Debts(WiredBot bot) =>
        [.. bot.Tables.Events.Query<TableEntity>(row => row.PartitionKey == "kick-off").Where(row => row.RowKey.StartsWith("owed:", StringComparison.Ordinal))];
}
