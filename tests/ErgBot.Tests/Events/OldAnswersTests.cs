using Azure.Data.Tables;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Events;

public sealed class OldAnswersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Ninety_days_after_the_event_nobody_is_known_to_have_answered_and_the_counts_stay()
    {
        var time = new FakeTimeProvider();
        await using var bot = await WiredBot.StartAsync(azurite, time: time);
        foreach (var who in new[] { "Ann", "Bob", "Cem" })
        {
            await bot.TapsAsync(who, "rsvp", new() { ["event"] = "kick-off", ["answer"] = who == "Bob" ? "maybe" : "going" });
        }

        // From May 14 to 89 days and 23 hours after the end on May 23, 5 PM.
        time.Advance(TimeSpan.FromDays(9) + TimeSpan.FromHours(8) + TimeSpan.FromDays(90) - TimeSpan.FromHours(1));
        await bot.NightAsync("old-answers", "1");
        Assert.Equal(4, Rows(bot).Count);

        time.Advance(TimeSpan.FromHours(1));
        await bot.NightAsync("old-answers", "2");
        await bot.NightAsync("old-answers", "3");
        var left = Assert.Single(Rows(bot));
        Assert.Equal((2, 1, 0), (left.GetInt32("Going"), left.GetInt32("Maybe"), left.GetBinary("Recent").Length));
        Assert.Contains("is over", await bot.TapsAsync("Ann", "event.show", new() { ["event"] = "kick-off" }), StringComparison.Ordinal);
        Assert.DoesNotContain("You were going", await bot.TapsAsync("Ann", "event.show", new() { ["event"] = "kick-off" }), StringComparison.Ordinal);

        // Who wishes to be forgotten later is, and takes nothing from the counts.
        await bot.TapsAsync("Ann", "data.forget.sure");
        await bot.ForgetDueAsync();
        Assert.Equal(2, Assert.Single(Rows(bot)).GetInt32("Going"));
        Assert.Empty(bot.Teams.Faults);
    }

    private static List<TableEntity> Rows(WiredBot bot) => [.. bot.Tables.Events.Query<TableEntity>(row => row.PartitionKey == "kick-off")];
}
