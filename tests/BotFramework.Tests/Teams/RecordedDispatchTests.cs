using BotFramework.Tests.Integration;
using BotFramework.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

/// <summary>Every recorded payload finds its method, over HTTP as Teams sends it.</summary>
public sealed class RecordedDispatchTests
{
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["inbound/conversationUpdate.channelCreated"] = "OnTeamsChannelCreatedAsync",
        ["inbound/conversationUpdate.channelDeleted"] = "OnTeamsChannelDeletedAsync",
        ["inbound/conversationUpdate.channelRenamed"] = "OnTeamsChannelRenamedAsync",
        ["inbound/conversationUpdate.membersAdded.personal"] = "OnTeamsMembersAddedAsync",
        ["inbound/conversationUpdate.membersAdded.team.bot"] = "OnTeamsMembersAddedAsync",
        ["inbound/conversationUpdate.membersAdded.team.user"] = "OnTeamsMembersAddedAsync",
        ["inbound/conversationUpdate.membersRemoved.team"] = "OnTeamsMembersRemovedAsync",
        ["inbound/conversationUpdate.teamArchived"] = "OnTeamsTeamArchivedAsync",
        ["inbound/conversationUpdate.teamDeleted"] = "OnTeamsTeamDeletedAsync",
        ["inbound/conversationUpdate.teamRenamed"] = "OnTeamsTeamRenamedAsync",
        ["inbound/conversationUpdate.teamUnarchived"] = "OnTeamsTeamUnarchivedAsync",
        ["inbound/event.meetingStart"] = "OnTeamsMeetingStartAsync",
        ["inbound/event.readReceipt"] = "OnTeamsReadReceiptAsync",
        ["inbound/installationUpdate.add-upgrade.personal"] = "OnInstallationUpdateAddAsync",
        ["inbound/installationUpdate.add.personal"] = "OnInstallationUpdateAddAsync",
        ["inbound/installationUpdate.add.team"] = "OnInstallationUpdateAddAsync",
        ["inbound/installationUpdate.remove-upgrade.personal"] = "OnInstallationUpdateRemoveAsync",
        ["inbound/installationUpdate.remove.personal"] = "OnInstallationUpdateRemoveAsync",
        ["inbound/message.card.submit"] = "OnMessageActivityAsync",
        ["inbound/message.channel.mention"] = "OnMessageActivityAsync",
        ["inbound/message.groupchat.mention"] = "OnMessageActivityAsync",
        ["inbound/message.messageBack"] = "OnMessageActivityAsync",
        ["inbound/message.personal"] = "OnMessageActivityAsync",
        ["inbound/message.targeted.slash"] = "OnMessageActivityAsync",
        ["inbound/messageDelete.soft"] = "OnTeamsMessageSoftDeleteAsync",
        ["inbound/messageReaction.added"] = "OnReactionsAddedAsync",
        ["inbound/messageReaction.removed"] = "OnReactionsRemovedAsync",
        ["inbound/messageUpdate.edit"] = "OnTeamsMessageEditAsync",
        ["inbound/messageUpdate.undelete"] = "OnTeamsMessageUndeleteAsync",
        ["inbound/typing"] = "OnTypingActivityAsync",
        ["invoke/actionableMessage.executeAction.request"] = "OnTeamsO365ConnectorCardActionAsync",
        ["invoke/adaptiveCard.action.refresh.request"] = "OnAdaptiveCardInvokeAsync",
        ["invoke/adaptiveCard.action.request"] = "OnAdaptiveCardInvokeAsync",
        ["invoke/application.search.request"] = "OnSearchInvokeAsync",
        ["invoke/composeExtension.fetchTask.request"] = "OnTeamsMessagingExtensionFetchTaskAsync",
        ["invoke/composeExtension.query.initialRun.request"] = "OnTeamsMessagingExtensionQueryAsync",
        ["invoke/composeExtension.query.request"] = "OnTeamsMessagingExtensionQueryAsync",
        ["invoke/composeExtension.queryLink.request"] = "OnTeamsAppBasedLinkQueryAsync",
        ["invoke/composeExtension.selectItem.request"] = "OnTeamsMessagingExtensionSelectItemAsync",
        ["invoke/composeExtension.submitAction.preview.send.request"] = "OnTeamsMessagingExtensionBotMessagePreviewSendAsync",
        ["invoke/composeExtension.submitAction.request"] = "OnTeamsMessagingExtensionSubmitActionAsync",
        ["invoke/signin.tokenExchange.request"] = "OnTeamsSigninVerifyStateAsync",
        ["invoke/signin.verifyState.request"] = "OnTeamsSigninVerifyStateAsync",
        ["invoke/task.fetch.request"] = "OnTeamsTaskModuleFetchAsync",
        ["invoke/task.submit.request"] = "OnTeamsTaskModuleSubmitAsync",
    };

    // The published handler has no method for these: a bot answers them in OnInvokeActivityAsync, and one that doesn't answers 501.
    private static readonly string[] Unnamed =
    [
        "invoke/message.fetchTask.feedback.request.doc-shape",
        "invoke/message.fetchTask.feedback.request.sdk-shape",
        "invoke/message.submitAction.feedback.request",
        "invoke/suggestedActions.submit.request",
    ];

    private readonly AdapterUnderTest _host = new();

    public static TheoryData<string> Named => [.. Methods.Keys];

    public static TheoryData<string> WithoutMethod => [.. Unnamed];

    [Fact]
    public void No_recorded_activity_is_left_out()
        => Assert.Equal(
            RecordedFiles.In("inbound").Concat(RecordedFiles.In("invoke").Where(name => name.Contains(".request"))).Order(),
            Methods.Keys.Concat(Unnamed).Order());

    [Theory]
    [MemberData(nameof(Named))]
    public async Task Each_payload_finds_its_method(string recorded)
    {
        var bot = new Recorder();
        _host.Connector.Answer = _ => ConnectorStandIn.Json(System.Net.HttpStatusCode.OK, """{"id":"29:someone","name":"Someone"}""");
        (int status, _, _) = await _host.PostAsync(RecordedFiles.Text(recorded), turn => bot.OnTurnAsync(turn));
        Assert.Equal(200, status);
        Assert.Equal([Methods[recorded]], bot.Calls);
    }

    [Theory]
    [MemberData(nameof(WithoutMethod))]
    public async Task An_invoke_without_a_method_is_501(string recorded)
    {
        var bot = new Recorder();
        (int status, _, _) = await _host.PostAsync(RecordedFiles.Text(recorded), turn => bot.OnTurnAsync(turn));
        Assert.Equal(501, status);
        Assert.Empty(bot.Calls);
    }

    private sealed class Recorder : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) => Note<AdaptiveCardInvokeResponse>();

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) => Note<SearchInvokeResponse>();

        protected override Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => Note<MessagingExtensionResponse>();

        protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => Note<MessagingExtensionResponse>();

        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsChannelRestoredAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task<ConfigResponseBase> OnTeamsConfigFetchAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) => Note<ConfigResponseBase>();

        protected override Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) => Note<ConfigResponseBase>();

        protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsMeetingParticipantsLeaveAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note<MessagingExtensionActionResponse>();

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note<MessagingExtensionActionResponse>();

        protected override Task OnTeamsMessagingExtensionCardButtonClickedAsync(ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) => Note();

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => Note<MessagingExtensionResponse>();

        protected override Task OnTeamsMessagingExtensionConfigurationSettingAsync(ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) => Note();

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note<MessagingExtensionActionResponse>();

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => Note<MessagingExtensionResponse>();

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) => Note<MessagingExtensionResponse>();

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note<MessagingExtensionActionResponse>();

        protected override Task OnTeamsO365ConnectorCardActionAsync(ITurnContext<IInvokeActivity> turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task<TabResponse> OnTeamsTabFetchAsync(ITurnContext<IInvokeActivity> turnContext, TabRequest tabRequest, CancellationToken cancellationToken) => Note<TabResponse>();

        protected override Task<TabResponse> OnTeamsTabSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken) => Note<TabResponse>();

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Note<TaskModuleResponse>();

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Note<TaskModuleResponse>();

        protected override Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note();

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note();

        private Task Note([System.Runtime.CompilerServices.CallerMemberName] string method = "")
        {
            Calls.Add(method);
            return Task.CompletedTask;
        }

        private Task<T> Note<T>([System.Runtime.CompilerServices.CallerMemberName] string method = "")
            where T : class
        {
            Calls.Add(method);
            return Task.FromResult<T>(null!);
        }
    }
}
