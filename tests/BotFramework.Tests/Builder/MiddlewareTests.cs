using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

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
    public async Task What_a_mention_calls_its_text_stays_to_be_found_in_the_message()
    {
        Activity message = Mentioning("<at>Jane</at> and <at>Ann</at>come");
        message.Entities!.Add(JObject.Parse("""{"type":"mention","text":"<at>Ann</at>come","mentioned":{"id":"ann"}}""").ToObject<Entity>()!);
        await NormalizeAsync(message);
        Assert.Equal("Jane and Ann come", message.Text);
        Assert.Equal(["Jane", "Ann come"], message.GetMentions().Select(mention => mention.Text));
    }

    [Theory]
    [InlineData("me", "ver", "2.0", "azp", "other", false)]
    [InlineData("me", "ver", "1.0", "appid", "other", false)]
    [InlineData("me", "ver", "2.0", "azp", "me", true)]
    [InlineData("https://api.botframework.com", "ver", "2.0", "azp", "other", true)]
    [InlineData("me", "serviceurl", "https://connector.example", "appid", "other", true)]
    public async Task Another_bot_is_shown_no_typing(string audience, string claim, string value, string callerClaim, string caller, bool shown)
    {
        TestAdapter adapter = new TestAdapter().Use(new Caller(new Claim("aud", audience), new Claim(claim, value), new Claim(callerClaim, caller))).Use(new ShowTypingMiddleware(delay: 0));
        await adapter.SendTextToBotAsync(
            "hi",
            (_, _) =>
            {
                // Without a delay the first indicator is sent before the turn goes on.
                Assert.Equal(shown ? 1 : 0, adapter.ActiveQueue.Count);
                return Task.CompletedTask;
            },
            CancellationToken.None);
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

    private sealed class Caller(params Claim[] claims) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            turnContext.TurnState.Add<IIdentity>(BotAdapter.BotIdentityKey, new ClaimsIdentity(claims));
            return next(cancellationToken);
        }
    }
}
