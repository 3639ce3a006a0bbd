using System.Globalization;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Runs turns for activities that come from the Bot Framework service, and starts turns of the bot's own accord.</summary>
/// <remarks>Nothing is sent twice: an error of the connector is the caller's, who knows what may be repeated.</remarks>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <exception cref="ErrorResponseException">The connector refused one; those before it have been sent.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (int i = 0; i < activities.Length; i++)
        {
            Activity activity = activities[i];
            activity.Id = null;
            responses[i] = await SendAsync(turnContext, activity, cancellationToken) ?? new ResourceResponse(activity.Id ?? string.Empty);
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ActivityNotNull(activity);
        return await ClientOf(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken) ?? new ResourceResponse(activity.Id);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ConversationReferenceNotNull(reference);
        return ClientOf(turnContext).Conversations.DeleteActivityAsync(reference.Conversation?.Id!, reference.ActivityId!, cancellationToken);
    }

    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(CreateClaimsIdentity(botAppId), reference, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(CreateClaimsIdentity(botAppId), continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(claimsIdentity, reference, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        if (continuationActivity.Conversation is null)
        {
            throw new ArgumentException("The continuation Activity should contain a Conversation value.", nameof(continuationActivity));
        }

        if (continuationActivity.ServiceUrl is null)
        {
            throw new ArgumentException("The continuation Activity should contain a ServiceUrl value.", nameof(continuationActivity));
        }

        return ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
    }

    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string? audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
        {
            throw new ArgumentNullException(nameof(serviceUrl));
        }

        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        ClaimsIdentity identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        ConnectorFactory connectors = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        IConnectorClient client = await connectors.CreateAsync(serviceUrl, audience!, cancellationToken);
        ConversationResourceResponse? created = await client.Conversations.CreateConversationAsync(conversationParameters, cancellationToken);

        var activity = (Activity)Activity.CreateEventActivity();
        activity.Name = ActivityEventNames.CreateConversation;
        activity.ChannelId = channelId;
        activity.ServiceUrl = serviceUrl;
        activity.Id = created?.ActivityId ?? Guid.NewGuid().ToString("n");
        activity.Conversation = new ConversationAccount(id: created?.Id, tenantId: conversationParameters.TenantId);
        activity.ChannelData = conversationParameters.ChannelData;
        activity.Recipient = conversationParameters.Bot;

        using TurnContext turn = MakeTurn(activity, identity, null, client, connectors, callback);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    /// <summary>Checks the token, runs a turn, and returns what the HTTP request is to be answered with; null is an empty 200.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is missing, wrong, or doesn't fit the activity.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        AuthenticateRequestResult authenticated = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(authenticated, activity, callback, cancellationToken);
    }

    /// <summary>Runs a turn for an activity whose token has been checked.</summary>
    protected async Task<InvokeResponse?> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        BotAssert.ActivityNotNull(activity);

        // Who called is for the token to say, never for the activity.
        activity.CallerId = authenticateRequestResult.CallerId;
        ConnectorFactory connectors = authenticateRequestResult.ConnectorFactory!;
        IConnectorClient client = await connectors.CreateAsync(activity.ServiceUrl!, authenticateRequestResult.Audience!, cancellationToken);
        using TurnContext turn = MakeTurn(activity, authenticateRequestResult.ClaimsIdentity!, authenticateRequestResult.Audience, client, connectors, callback);
        await RunPipelineAsync(turn, callback, cancellationToken);
        return ResultOf(turn);
    }

    /// <summary>Runs a turn in a conversation that is already there, without an incoming activity.</summary>
    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        BotAssert.ActivityNotNull(continuationActivity);
        ConnectorFactory connectors = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        IConnectorClient client = await connectors.CreateAsync(continuationActivity.ServiceUrl!, audience!, cancellationToken);
        using TurnContext turn = MakeTurn(continuationActivity, claimsIdentity, audience, client, connectors, callback);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    /// <summary>The identity under which the bot acts of its own accord.</summary>
    protected ClaimsIdentity CreateClaimsIdentity(string? botAppId)
    {
        botAppId ??= string.Empty;
        return new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, botAppId), new Claim(AuthenticationConstants.AppIdClaim, botAppId)]);
    }

    private static IConnectorClient ClientOf(ITurnContext turnContext)
        => turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This turn has no connector client.");

    private static InvokeResponse? ResultOf(TurnContext turn)
    {
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(turn.BufferedReplyActivities) };
        }

        if (turn.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse { Status = 501 };
    }

    private async Task<ResourceResponse?> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
                return null;

            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;

            // Traces are for developers: only the emulator shows them.
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;

            default:
                Log.Sending(Logger, activity.Type);
                IConversations conversations = ClientOf(turnContext).Conversations;
                return string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? await conversations.SendToConversationAsync(activity, cancellationToken)
                    : await conversations.ReplyToActivityAsync(activity, cancellationToken);
        }
    }

    private TurnContext MakeTurn(Activity activity, ClaimsIdentity identity, string? audience, IConnectorClient client, ConnectorFactory connectors, BotCallbackHandler callback)
    {
        var turn = new TurnContext(this, activity);
        turn.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        turn.TurnState.Add(client);
        turn.TurnState.Add(connectors);
        turn.TurnState.Add(callback);

        // Null unless a skill calls.
        turn.TurnState.Set(OAuthScopeKey, audience);
        return turn;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Sending an activity of type {Type}.")]
        public static partial void Sending(ILogger logger, string? type);
    }
}
