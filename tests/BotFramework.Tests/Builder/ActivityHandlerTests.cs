using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    private readonly Recorder bot = new();

    private async Task<InvokeResponse?> TurnAsync(Activity activity, IBot? other = null)
    {
        activity.Recipient ??= new ChannelAccount("bot");
        activity.ChannelId ??= "test";
        using var turn = new TurnContext(new InvokeAdapter(), activity);
        await (other ?? bot).OnTurnAsync(turn);
        return turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value as InvokeResponse;
    }

    [Theory]
    [InlineData(ActivityTypes.Message, "OnMessageActivityAsync")]
    [InlineData(ActivityTypes.MessageUpdate, "OnMessageUpdateActivityAsync")]
    [InlineData(ActivityTypes.MessageDelete, "OnMessageDeleteActivityAsync")]
    [InlineData(ActivityTypes.EndOfConversation, "OnEndOfConversationActivityAsync")]
    [InlineData(ActivityTypes.Typing, "OnTypingActivityAsync")]
    [InlineData(ActivityTypes.Command, "OnCommandActivityAsync")]
    [InlineData(ActivityTypes.CommandResult, "OnCommandResultActivityAsync")]
    [InlineData(ActivityTypes.Event, "OnEventAsync")]
    [InlineData("shall.be", "OnUnrecognizedActivityTypeAsync")]
    public async Task Each_type_has_its_method(string type, string method)
    {
        await TurnAsync(new Activity(type));
        Assert.Equal([method], bot.Calls);
    }

    [Fact]
    public async Task A_token_response_is_an_event_of_its_own()
    {
        await TurnAsync(new Activity(ActivityTypes.Event) { Name = "tokens/response" });
        Assert.Equal(["OnTokenResponseEventAsync"], bot.Calls);
    }

    [Theory]
    [InlineData("add", "OnInstallationUpdateAddAsync")]
    [InlineData("add-upgrade", "OnInstallationUpdateAddAsync")]
    [InlineData("remove", "OnInstallationUpdateRemoveAsync")]
    [InlineData("remove-upgrade", "OnInstallationUpdateRemoveAsync")]
    public async Task Installations_come_and_go(string action, string method)
    {
        await TurnAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = action });
        Assert.Equal([method], bot.Calls);
    }

    [Fact]
    public async Task Reactions_may_come_and_go_at_once()
    {
        await TurnAsync(new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new("like")], ReactionsRemoved = [new("heart")] });
        Assert.Equal(["OnReactionsAddedAsync", "OnReactionsRemovedAsync"], bot.Calls);
    }

    [Fact]
    public async Task Members_count_only_when_one_is_not_the_bot()
    {
        await TurnAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new("bot")] });
        await TurnAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new("bot")] });
        Assert.Empty(bot.Calls);
        await TurnAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new("bot"), new("user")] });
        await TurnAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new("user")] });
        Assert.Equal(["OnMembersAddedAsync", "OnMembersRemovedAsync"], bot.Calls);
    }

    [Fact]
    public async Task A_turn_needs_an_activity_with_a_type()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => bot.OnTurnAsync(null!));
        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => TurnAsync(new Activity()));
        Assert.Equal("turnContext.Activity must have non-null Type.", e.Message);
    }

    [Theory]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"v"}}""")]
    [InlineData("application/search", """{"kind":"search","queryText":"a"}""")]
    [InlineData("signin/verifyState", "{}")]
    [InlineData("signin/tokenExchange", "{}")]
    [InlineData("something/else", "{}")]
    public async Task An_invoke_that_nobody_answers_is_501_without_a_body(string name, string value)
    {
        InvokeResponse? response = await TurnAsync(new Activity(ActivityTypes.Invoke) { Name = name, Value = JObject.Parse(value) }, new ActivityHandler());
        Assert.Equal(501, response!.Status);
        Assert.Null(response.Body);
    }

    [Fact]
    public async Task A_card_action_is_answered_with_what_the_bot_returns()
    {
        InvokeResponse? response = await TurnAsync(new Activity(ActivityTypes.Invoke)
        {
            Name = "adaptiveCard/action",
            Value = JObject.Parse("""{"action":{"type":"Action.Execute","id":"i","verb":"rsvp","data":{"x":1}},"trigger":"manual"}"""),
        });
        Assert.Equal(200, response!.Status);
        var body = (AdaptiveCardInvokeResponse)response.Body!;
        Assert.Equal(404, body.StatusCode);
        Assert.Equal("rsvp", body.Value);
    }

    [Theory]
    [InlineData(null, "BadRequest", "Missing value property")]
    [InlineData("null", "BadRequest", "Missing value property")]
    [InlineData("[]", "BadRequest", "Value property is not properly formed")]
    [InlineData("5", "BadRequest", "Value property is not properly formed")]
    [InlineData("""{"action":5}""", "BadRequest", "Value property is not properly formed")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported", "The action 'Action.Submit'is not supported.")]
    public async Task A_card_action_of_another_shape_is_400_and_says_why(string? value, string code, string message)
    {
        InvokeResponse? response = await TurnAsync(new Activity(ActivityTypes.Invoke) { Name = "adaptiveCard/action", Value = value is null ? null : JToken.Parse(value) });
        Assert.Equal(400, response!.Status);
        var body = (AdaptiveCardInvokeResponse)response.Body!;
        Assert.Equal((400, "application/vnd.microsoft.error"), (body.StatusCode, body.Type));
        var error = (Error)body.Value!;
        Assert.Equal((code, message), (error.Code, error.Message));
        Assert.Empty(bot.Calls);
    }

    [Theory]
    [InlineData("test", null, "Missing value property for search")]
    [InlineData("test", "5", "Value property is not properly formed for search")]
    [InlineData("test", """{"queryText":"a"}""", "Missing kind property for search")]
    [InlineData("msteams", """{"queryText":""}""", "Missing queryText property for search")]
    public async Task A_search_of_another_shape_is_400_and_says_why(string channel, string? value, string message)
    {
        InvokeResponse? response = await TurnAsync(new Activity(ActivityTypes.Invoke) { ChannelId = channel, Name = "application/search", Value = value is null ? null : JToken.Parse(value) });
        Assert.Equal(400, response!.Status);
        Assert.Equal(message, ((Error)((AdaptiveCardInvokeResponse)response.Body!).Value!).Message);
    }

    [Fact]
    public async Task Teams_may_leave_the_kind_of_a_search_out()
    {
        InvokeResponse? response = await TurnAsync(new Activity(ActivityTypes.Invoke) { ChannelId = "msteams", Name = "application/search", Value = JObject.Parse("""{"queryText":"vet"}""") });
        Assert.Equal("search:vet", ((SearchInvokeResponse)response!.Body!).Value);
    }

    [Fact]
    public async Task Who_sent_an_answer_themselves_has_answered()
    {
        InvokeResponse? response = await TurnAsync(new Activity(ActivityTypes.Invoke) { Name = "own" });
        Assert.Equal(202, response!.Status);
    }

    [Fact]
    public async Task An_InvokeResponseException_is_the_answer()
    {
        InvokeResponse? response = await TurnAsync(new Activity(ActivityTypes.Invoke) { Name = "signin/verifyState" });
        Assert.Equal((412, "body"), (response!.Status, response.Body));
    }

    private sealed class InvokeAdapter : TestAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            foreach (Activity activity in activities.Where(activity => activity.Type == ActivityTypesEx.InvokeResponse))
            {
                turnContext.TurnState.Add(InvokeResponseKey, activity);
            }

            return base.SendActivitiesAsync(turnContext, activities, cancellationToken);
        }
    }

    private sealed class Recorder : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note();

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
            => Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 404, Value = invokeValue.Action!.Verb });

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
            => Task.FromResult(new SearchInvokeResponse { Value = $"{invokeValue.Kind}:{invokeValue.QueryText}" });

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
            => throw new InvokeResponseException(System.Net.HttpStatusCode.PreconditionFailed, "body");

        protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.Name == "own")
            {
                await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 202 } }, cancellationToken);
                return CreateInvokeResponse("ignored");
            }

            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }

        private Task Note([System.Runtime.CompilerServices.CallerMemberName] string method = "")
        {
            Calls.Add(method);
            return Task.CompletedTask;
        }
    }
}
