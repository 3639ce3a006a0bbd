using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class TurnContextTests
{
    private readonly TestAdapter adapter = new();

    private TurnContext Turn(Action<Activity>? change = null)
    {
        var activity = new Activity(ActivityTypes.Message, id: "1234", channelId: "msteams", serviceUrl: "https://example.test/", locale: "es-MX")
        {
            From = new ChannelAccount("29:user"),
            Recipient = new ChannelAccount("28:bot"),
            Conversation = new ConversationAccount(id: "a:1"),
        };
        change?.Invoke(activity);
        return new TurnContext(adapter, activity);
    }

    [Fact]
    public void A_turn_needs_an_adapter_and_an_activity()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(adapter, null!));
    }

    [Fact]
    public async Task What_is_sent_is_addressed_to_where_the_activity_came_from()
    {
        using TurnContext turn = Turn();
        var message = new Activity(ActivityTypes.Message) { Text = "hi" };
        ResourceResponse response = await turn.SendActivityAsync(message);

        Assert.Equal("msteams", message.ChannelId);
        Assert.Equal("https://example.test/", message.ServiceUrl);
        Assert.Equal("28:bot", message.From!.Id);
        Assert.Equal("29:user", message.Recipient!.Id);
        Assert.Equal("1234", message.ReplyToId);
        Assert.Equal("es-MX", message.Locale);
        Assert.Equal(response.Id, message.Id);
    }

    [Fact]
    public async Task A_locale_that_the_message_has_already_stays()
    {
        using TurnContext turn = Turn();
        var message = new Activity(ActivityTypes.Message) { Locale = "en-US" };
        await turn.SendActivityAsync(message);
        Assert.Equal("en-US", message.Locale);
    }

    [Fact]
    public async Task A_trace_is_no_response_and_everything_else_is()
    {
        using TurnContext turn = Turn();
        await turn.SendActivityAsync(new Activity(ActivityTypes.Trace));
        Assert.False(turn.Responded);
        await turn.SendActivityAsync(new Activity(ActivityTypes.Typing));
        Assert.True(turn.Responded);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Saying_nothing_is_refused(string? text)
    {
        using TurnContext turn = Turn();
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(text!));
    }

    [Fact]
    public async Task An_empty_array_is_refused_in_the_published_words()
    {
        using TurnContext turn = Turn();
        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        Assert.StartsWith("Expecting one or more activities, but the array was empty.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handlers_run_in_order_and_one_that_does_not_go_on_holds_back_what_is_sent()
    {
        using TurnContext turn = Turn();
        var seen = new List<string>();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            seen.Add("first");
            activities[0].Text += "!";
            return await next();
        });
        await turn.SendActivityAsync("one");
        turn.OnSendActivities((_, _, _) =>
        {
            seen.Add("second");
            return Task.FromResult<ResourceResponse[]>(null!);
        });
        ResourceResponse held = await turn.SendActivityAsync("two");

        Assert.Equal(["first", "first", "second"], seen);
        Assert.Null(held.Id);
        Assert.Equal("one!", adapter.GetNextReply()!.AsMessageActivity()!.Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Updates_and_deletions_pass_their_handlers()
    {
        using TurnContext turn = Turn();
        var message = new Activity(ActivityTypes.Message) { Text = "before" };
        await turn.SendActivityAsync(message);
        int updates = 0, deletions = 0;
        turn.OnUpdateActivity((_, _, next) =>
        {
            updates++;
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            deletions++;
            Assert.Equal(message.Id, reference.ActivityId);
            return next();
        });

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = message.Id, Text = "after" });
        Assert.Equal("after", Assert.Single(adapter.ActiveQueue).Text);
        await turn.DeleteActivityAsync(message.Id!);
        Assert.Empty(adapter.ActiveQueue);
        Assert.Equal((1, 1), (updates, deletions));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(" "));
    }

    [Fact]
    public async Task With_expected_replies_everything_is_kept_for_the_answer_and_has_no_id()
    {
        using TurnContext turn = Turn(activity => activity.DeliveryMode = DeliveryModes.ExpectReplies);
        ResourceResponse response = await turn.SendActivityAsync("kept");
        await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse() });

        Assert.Null(response.Id);
        Assert.True(turn.Responded);
        Assert.Empty(adapter.ActiveQueue);
        Assert.Equal(2, turn.BufferedReplyActivities.Count);
        Assert.NotNull(turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
    }

    [Fact]
    public async Task A_turn_with_another_activity_shares_state_and_handlers()
    {
        using TurnContext turn = Turn();
        int sent = 0;
        turn.OnSendActivities((_, _, next) =>
        {
            sent++;
            return next();
        });
        using var other = new TurnContext(turn, new Activity(ActivityTypes.Message) { Text = "another" });
        await other.SendActivityAsync("hello");
        Assert.Equal(1, sent);
        Assert.Same(turn.TurnState, other.TurnState);
    }
}
