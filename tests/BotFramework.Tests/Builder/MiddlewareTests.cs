using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Typing_is_shown_while_a_message_takes_long()
    {
        TestAdapter adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 0, period: 1));
        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                for (int i = 0; i < 2; i++)
                {
                    Assert.Equal(ActivityTypes.Typing, (await adapter.GetNextReplyAsync(token))!.Type);
                }

                Assert.False(turn.Responded);
            },
            CancellationToken.None);
    }

    [Fact]
    public async Task Each_turn_of_a_channel_has_its_own_indicator_and_a_turn_that_throws_stops_it()
    {
        var typing = new ShowTypingMiddleware(delay: 0, period: 1);
        TestAdapter first = new TestAdapter().Use(typing);
        TestAdapter second = new TestAdapter().Use(typing);
        await first.SendTextToBotAsync(
            "one",
            async (_, token) =>
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => second.SendTextToBotAsync("two", (_, _) => throw new InvalidOperationException(), token));

                // The turn that threw has waited for its indicator to stop: what is queued now is all there will ever be.
                int shown = second.ActiveQueue.Count;
                first.ActiveQueue.Clear();
                Assert.NotNull(await first.GetNextReplyAsync(token));
                Assert.NotNull(await first.GetNextReplyAsync(token));
                Assert.Equal(shown, second.ActiveQueue.Count);
            },
            CancellationToken.None);
    }

    [Fact]
    public async Task A_quick_turn_shows_nothing_and_other_activities_never_do()
    {
        TestAdapter adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 60_000));
        await adapter.SendTextToBotAsync("hi", (_, _) => Task.CompletedTask, CancellationToken.None);
        await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Event), (_, _) => Task.CompletedTask);
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task A_delay_or_period_that_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(0, 0));
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("<at>Bot</at> hello", "hello")]
    [InlineData("<at>Bot</at>hello <at>Jane</at>come", "hello Jane come")]
    [InlineData("hello <at id=\"29:1\">Jane</at>.", "hello Jane .")]
    [InlineData("no mention", "no mention")]
    public async Task Mentions_are_taken_out_of_the_text(string said, string heard)
    {
        Activity message = Mentioning(said);
        await NormalizeAsync(message);
        Assert.Equal(heard, message.Text);
        Assert.Equal("jane", Assert.Single(message.GetMentions()).Mentioned!.Id);
    }

    [Fact]
    public async Task The_bots_own_mention_may_stay()
    {
        Activity message = Mentioning("<at>Bot</at> hello");
        await NormalizeAsync(message, removeBot: false);
        Assert.Equal("Bot hello", message.Text);
        Assert.Equal(2, message.Entities!.Count);
    }

    [Fact]
    public async Task A_message_without_text_or_with_broken_mentions_goes_through()
    {
        var nothing = new Activity(ActivityTypes.Message);
        await NormalizeAsync(nothing);
        Assert.Null(nothing.Text);

        Activity broken = Mentioning("<at>Bot</at> hello");
        broken.Entities!.Add(new Entity("mention"));
        broken.Entities.Add(new Entity("mention") { Properties = Newtonsoft.Json.Linq.JObject.Parse("""{"mentioned":5,"text":{}}""") });
        broken.Entities.Add(null!);
        await NormalizeAsync(broken);
        Assert.Equal("hello", broken.Text);
    }

    private static Activity Mentioning(string text) => new(ActivityTypes.Message)
    {
        Text = text,
        Entities = [new Mention(new ChannelAccount("bot", "Bot"), "<at>Bot</at>"), new Mention(new ChannelAccount("jane", "Jane"), "<at>Jane</at>")],
    };

    private static Task NormalizeAsync(Activity message, bool removeBot = true)
        => new TestAdapter().Use(new NormalizeMentionsMiddleware { RemoveRecipientMention = removeBot }).ProcessActivityAsync(message, (_, _) => Task.CompletedTask);
}
