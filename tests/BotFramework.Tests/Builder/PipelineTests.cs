using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class PipelineTests
{
    private readonly TestAdapter adapter = new();
    private readonly List<string> steps = [];

    [Fact]
    public async Task Middleware_wraps_the_bot_in_the_order_of_registration()
    {
        adapter.Use(new Step("outer", steps)).Use(new Step("inner", steps));
        await adapter.SendTextToBotAsync("hi", BotAsync, CancellationToken.None);
        Assert.Equal(["outer in", "inner in", "bot", "inner out", "outer out"], steps);
    }

    [Fact]
    public async Task A_step_that_does_not_go_on_ends_the_turn_without_the_bot()
    {
        adapter.Use(new Step("door", steps, goesOn: false));
        await adapter.SendTextToBotAsync("hi", BotAsync, CancellationToken.None);
        Assert.Equal(["door in", "door out"], steps);
    }

    [Fact]
    public async Task A_set_can_stand_as_one_step()
    {
        adapter.Use(new MiddlewareSet().Use(new Step("one", steps)).Use(new Step("two", steps)));
        await adapter.SendTextToBotAsync("hi", BotAsync, CancellationToken.None);
        Assert.Equal(["one in", "two in", "two out", "one out", "bot"], steps);
    }

    [Fact]
    public async Task What_a_turn_throws_goes_to_OnTurnError()
    {
        Exception? caught = null;
        adapter.OnTurnError = (turn, e) =>
        {
            caught = e;
            return turn.SendActivityAsync("sorry");
        };
        await adapter.SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException("broken"), CancellationToken.None);
        Assert.Equal("broken", caught!.Message);
        Assert.Equal("sorry", adapter.GetNextReply()!.AsMessageActivity()!.Text);
    }

    [Fact]
    public Task Without_OnTurnError_it_goes_to_the_caller()
        => Assert.ThrowsAsync<InvalidOperationException>(() => adapter.SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException(), CancellationToken.None));

    [Fact]
    public async Task The_culture_of_a_turn_is_that_of_its_locale_and_gone_afterwards()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string? during = null;
        await adapter.ProcessActivityAsync(
            new Activity(ActivityTypes.Message) { Locale = "es-MX" },
            (_, _) =>
            {
                during = CultureInfo.CurrentCulture.Name;
                return Task.CompletedTask;
            });
        Assert.Equal("es-MX", during);
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Theory]
    [InlineData("xx-Nowhere")]
    [InlineData("no culture at all!")]
    [InlineData("")]
    public async Task A_locale_that_nobody_knows_changes_nothing(string locale)
    {
        await adapter.ProcessActivityAsync(
            new Activity(ActivityTypes.Message) { Locale = locale },
            (turn, _) =>
            {
                Assert.Null(((TurnContext)turn).Locale);
                steps.Add("bot");
                return Task.CompletedTask;
            });
        Assert.Equal(["bot"], steps);
    }

    [Fact]
    public async Task An_adapter_that_is_no_more_than_that_can_continue_a_conversation_and_nothing_else()
    {
        var reference = new ConversationReference { ChannelId = "test", Conversation = new ConversationAccount(id: "c"), Bot = new ChannelAccount("bot"), User = new ChannelAccount("user") };
        Activity? seen = null;
        await adapter.ContinueConversationAsync(
            "bot",
            reference,
            (turn, _) =>
            {
                seen = turn.Activity;
                return Task.CompletedTask;
            },
            CancellationToken.None);
        Assert.Equal("ContinueConversation", seen!.Name);
        Assert.Same(reference, seen.RelatesTo);
        await Assert.ThrowsAsync<NotImplementedException>(() => adapter.CreateConversationAsync("id", "test", "https://x.test", null!, new ConversationParameters(), BotAsync, CancellationToken.None));
    }

    private Task BotAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        steps.Add("bot");
        return Task.CompletedTask;
    }

    private sealed class Step(string name, List<string> steps, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            steps.Add($"{name} in");
            if (goesOn)
            {
                await next(cancellationToken);
            }

            steps.Add($"{name} out");
        }
    }
}
