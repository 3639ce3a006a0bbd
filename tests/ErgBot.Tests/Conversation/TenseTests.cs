using Azure;
using Azure.Data.Tables;
using ErgBot.Answers;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Conversation;

/// <summary>Events are spoken of as the tables have them, in the tense that the clock gives.</summary>
public sealed class TenseTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Alice = "Alice Rivera";

    private const string Ahead = "2018-05-14T09:00:00-04:00";
    private const string JustBeforeTheDay = "2018-05-22T23:59:00-04:00";
    private const string OnTheDay = "2018-05-23T00:00:00-04:00";
    private const string WhileItGoesOn = "2018-05-23T16:59:00-04:00";
    private const string Over = "2018-05-23T17:00:00-04:00";
    private const string Today = "2026-11-26T09:00:00-05:00";

    [Theory]
    [InlineData(Ahead, "when is the kick-off?", "The kick-off is on Wednesday, May 23, 3:15–5:00 PM ET, in 9 days.")]
    [InlineData(JustBeforeTheDay, "how many days until the kick-off?", "The kick-off is on Wednesday, May 23, 3:15–5:00 PM ET, tomorrow.")]
    [InlineData(OnTheDay, "when is the kick-off?", "The kick-off is today, 3:15–5:00 PM ET.")]
    [InlineData(WhileItGoesOn, "where is the kick-off?", "The kick-off is today, at Putnam Avenue Upper School.")]
    [InlineData(Over, "when is the kick-off?", "The kick-off was on Wednesday, May 23, 3:15–5:00 PM ET and is over.")]
    [InlineData(Today, "when was the kick-off?", "The kick-off was on Wednesday, May 23, 2018, 3:15–5:00 PM ET and is over.")]
    [InlineData(Today, "who can come to the kick-off?", "It was for all staff members")]
    [InlineData(Ahead, "is there space left?", "No limit on seats is set.")]
    [InlineData(Ahead, "is it still at putnam avenue?", "Yes. The kick-off is at Putnam Avenue Upper School.")]
    [InlineData(Over, "is it still at putnam avenue?", "Yes. The kick-off was at Putnam Avenue Upper School")]
    [InlineData(Ahead, "is it on may 23?", "Yes. The kick-off is on Wednesday, May 23")]
    [InlineData(Ahead, "is it on the 24th?", "No. The kick-off is on Wednesday, May 23")]
    [InlineData(Ahead, "is it tomorrow?", "No. The kick-off is on Wednesday, May 23")]
    [InlineData(JustBeforeTheDay, "is it tomorrow?", "Yes. The kick-off is on Wednesday, May 23")]
    [InlineData(OnTheDay, "is it today?", "Yes. The kick-off is today")]
    [InlineData(Ahead, "is the kick-off on wednesday?", "It is that weekday, but in another week. The kick-off is on Wednesday, May 23")]
    [InlineData("2018-05-30T09:00:00-04:00", "was it last week?", "Yes. The kick-off was on Wednesday, May 23")]
    [InlineData(Today, "was it last week?", "No. The kick-off was on Wednesday, May 23, 2018")]
    [InlineData(Ahead, "is it on may 23 or may 24?", "The kick-off is on Wednesday, May 23")]
    [InlineData(Ahead, "help", "when is the kick-off?")]
    [InlineData(Over, "help", "when was the kick-off?")]
    public async Task What_is_said_follows_the_clock(string now, string asked, string said)
    {
        await using var bot = await StartAsync(now);

        Assert.Contains(said, await AnswerToAsync(bot, asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_follows_the_tables()
    {
        await using var bot = await StartAsync(Ahead);
        await ChangeAsync(bot, row =>
        {
            row["Place"] = "Main Library";
            row["Start"] = new DateTimeOffset(2018, 5, 24, 18, 0, 0, TimeSpan.FromHours(-4));
            row["End"] = new DateTimeOffset(2018, 5, 24, 19, 0, 0, TimeSpan.FromHours(-4));
            row["Capacity"] = 50;
            row["Going"] = 38;
        });

        Assert.Contains("\"No. The kick-off is at Main Library.", await AnswerToAsync(bot, "is it still at putnam avenue?"), StringComparison.Ordinal);
        Assert.Contains("\"Yes. The kick-off is on Thursday, May 24, 6:00–7:00 PM ET", await AnswerToAsync(bot, "is it on the 24th?"), StringComparison.Ordinal);
        Assert.Contains("\"12 of 50 seats are left.", await AnswerToAsync(bot, "is there space left?"), StringComparison.Ordinal);
        await ChangeAsync(bot, row => row["Going"] = 50);
        Assert.Contains("\"All 50 seats are taken.", await AnswerToAsync(bot, "is there space left?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_storage_away_what_was_last_known_is_said()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(Ahead, transport);
        await ChangeAsync(bot, row => row["Place"] = "Main Library");
        await AnswerToAsync(bot, "where is the kick-off?");
        transport.IsDown = true;
        Assert.Contains("Main Library", await AnswerToAsync(bot, "where is the kick-off?"), StringComparison.Ordinal);
    }

    /// <summary>By a button for each topic: nothing of what is said depends on how well a sentence was understood.</summary>
    [Fact]
    public async Task A_cancelled_event_is_cancelled_in_every_topic_that_speaks_of_it()
    {
        await using var bot = await StartAsync(Ahead);
        await ChangeAsync(bot, row => row["Cancelled"] = true);
        foreach (var topic in EventTopics())
        {
            Assert.Contains("cancelled", await bot.TapsAsync(Alice, "ask", new() { ["topic"] = topic.Id }), StringComparison.Ordinal);
        }

        Assert.Contains("when was the kick-off?", await AnswerToAsync(bot, "help"), StringComparison.Ordinal);
        Assert.Contains("\"The kick-off has been cancelled. It was to be on Wednesday, May 23", await AnswerToAsync(bot, "is it on may 23?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_is_over_is_spoken_of_in_the_past_in_every_topic()
    {
        await using var bot = await StartAsync(Today);
        foreach (var topic in EventTopics())
        {
            var said = await bot.TapsAsync(Alice, "ask", new() { ["topic"] = topic.Id });
            Assert.Contains("over", said, StringComparison.Ordinal);
            Assert.DoesNotMatch("[Kk]ick-off (is|will|begins|takes) (?!over)", said.Replace("kick-off, which is over", "", StringComparison.Ordinal));
        }
    }

    /// <summary>All but the one whose answer says nothing of the event: numbers of members.</summary>
    private static IEnumerable<Topic> EventTopics() =>
        TopicContent.Read(ContentFiles.Shipped).Where(topic => topic.Tenses is not null && topic.Id != "group-size");

    private static async Task ChangeAsync(WiredBot bot, Action<TableEntity> change)
    {
        var row = (await bot.Tables.Events.GetEntityAsync<TableEntity>("kick-off", "event")).Value;
        change(row);
        await bot.Tables.Events.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
    }

    private static async Task<string> AnswerToAsync(WiredBot bot, string says)
    {
        await bot.SaysAsync(Alice, says);
        return bot.SaidTo(Alice)[^1];
    }

    private Task<WiredBot> StartAsync(string now, FaultingTransport? transport = null) =>
        WiredBot.StartAsync(azurite, new Dictionary<string, string?> { ["Clock:StartAt"] = now }, transport);
}
