using ErgBot.People;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Groups;

/// <summary>What administrators can ask for, who can't join.</summary>
public sealed class FallEventTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Alice = "Alice Rivera";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("group.join", true)]
    [InlineData("group.join", false)]
    [InlineData("rsvp", true)]
    [InlineData("rsvp", false)]
    public async Task An_administrator_who_is_refused_can_ask_to_hear_of_the_fall_event_and_take_it_back(string verb, bool byRoll)
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: byRoll ? new() { ["StaffRoll:AdministratorsFile"] = _folder.Write("a.csv", WiredBot.ObjectId(Alice)) } : null);
        await bot.InstallsAsync(Alice);
        if (!byRoll)
        {
            await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "yes" });
        }

        var refused = await bot.TapsAsync(Alice, verb, new() { ["group"] = "veterans", ["event"] = "kick-off", ["answer"] = "going" });
        Assert.Contains("early fall 2018", refused, StringComparison.Ordinal);
        Assert.Contains("Tell me of the fall event", refused, StringComparison.Ordinal);

        Assert.Contains("I'll tell you here", await bot.TapsAsync(Alice, "eligibility.fall-event", new() { ["tell"] = "yes" }), StringComparison.Ordinal);
        Assert.True((await bot.RecordOfAsync(Alice)).WantsFallEvent);
        Assert.Contains("I won't tell you", await bot.TapsAsync(Alice, "eligibility.fall-event", new() { ["tell"] = "no" }), StringComparison.Ordinal);
        Assert.False((await bot.RecordOfAsync(Alice)).WantsFallEvent);
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task Who_has_not_added_the_bot_is_told_that_it_needs_to_be()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);

        Assert.Contains("please add me", await bot.TapsAsync(Alice, "eligibility.fall-event", new() { ["tell"] = "yes" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData(null)]
    public async Task A_wish_that_is_none_changes_nothing(string? word)
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);

        await bot.TapsAsync(Alice, "eligibility.fall-event", new() { ["tell"] = word });

        Assert.Equal(PersonRecord.Empty, await bot.RecordOfAsync(Alice));
    }

    [Fact]
    public async Task Removing_the_bot_forgets_the_address_and_starts_a_clock_that_adding_it_stops()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        await bot.InstallsAsync(Alice);
        await bot.InstallsAsync(Alice, "remove");
        var removed = await bot.RecordOfAsync(Alice);
        Assert.Null(removed.Address);
        Assert.Equal(2018, removed.RemovedAt?.Year);

        await bot.InstallsAsync(Alice, "remove");
        Assert.Equal(removed.RemovedAt, (await bot.RecordOfAsync(Alice)).RemovedAt);

        await bot.InstallsAsync(Alice);
        Assert.Null((await bot.RecordOfAsync(Alice)).RemovedAt);
    }

    [Fact]
    public async Task Of_somebody_who_has_nothing_stored_removing_the_bot_stores_nothing()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);

        await bot.InstallsAsync(Alice, "remove");

        Assert.Equal(PersonRecord.Empty, await bot.RecordOfAsync(Alice));
    }
}
