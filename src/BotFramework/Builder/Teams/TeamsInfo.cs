using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What a bot may ask Teams about the team and the people of a turn. Refusals come as <see cref="ErrorResponseException"/> (the two about a team's own details as <see cref="Microsoft.Rest.HttpOperationException"/>).</summary>
public static class TeamsInfo
{
    private const string OutsideOfATeam = "This method is only valid within the scope of MS Teams Team.";

    /// <summary>One member of the team, or outside of a team of the conversation.</summary>
    /// <param name="userId">The id that the channel knows them by, or the Entra object id.</param>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
        => turnContext.Activity.TeamsGetTeamInfo()?.Id is { } teamId
            ? GetTeamMemberAsync(turnContext, userId, teamId, cancellationToken)
            : GetMemberOfAsync(turnContext, userId, turnContext.Activity.Conversation?.Id, cancellationToken);

    /// <summary>One member of a team; of the turn's own when none is named.</summary>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string? teamId = null, CancellationToken cancellationToken = default)
        => GetMemberOfAsync(turnContext, userId, TeamOf(turnContext, teamId), cancellationToken);

    /// <summary>A page of the members of the team, or outside of a team of the conversation.</summary>
    /// <param name="pageSize">At most 500; smaller than 50 is taken for 50 by Teams.</param>
    /// <param name="continuationToken">Of the page before; null for the first.</param>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default)
        => GetPagedMembersOfAsync(
            turnContext, turnContext.Activity.TeamsGetTeamInfo()?.Id ?? turnContext.Activity.Conversation?.Id, continuationToken, pageSize, cancellationToken);

    /// <summary>A page of the members of a team; of the turn's own when none is named.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(ITurnContext turnContext, string? teamId = null, string? continuationToken = null, int? pageSize = null, CancellationToken cancellationToken = default)
        => GetPagedMembersOfAsync(turnContext, TeamOf(turnContext, teamId), continuationToken, pageSize, cancellationToken);

    /// <summary>Name and Entra group of a team; of the turn's own when none is named.</summary>
    public static async Task<TeamDetails?> GetTeamDetailsAsync(ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        string team = TeamOf(turnContext, teamId);
        using TeamsConnectorClient client = TeamsClientOf(turnContext);
        return await client.Teams.FetchTeamDetailsAsync(team, cancellationToken);
    }

    /// <summary>The channels of a team; of the turn's own when none is named.</summary>
    public static async Task<IList<ChannelInfo>?> GetTeamChannelsAsync(ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        string team = TeamOf(turnContext, teamId);
        using TeamsConnectorClient client = TeamsClientOf(turnContext);
        return (await client.Teams.FetchChannelListAsync(team, cancellationToken))?.Conversations;
    }

    /// <summary>Starts a thread in a channel.</summary>
    /// <returns>The thread, and the id of its first message.</returns>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(teamsChannelId))
        {
            throw new ArgumentNullException(nameof(teamsChannelId));
        }

        ConversationReference? thread = null;
        string? activityId = null;
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };
        await turnContext.Adapter.CreateConversationAsync(
            botAppId,
            Channels.Msteams,
            turnContext.Activity.ServiceUrl!,
            null!,
            parameters,
            (created, _) =>
            {
                thread = created.Activity.GetConversationReference();
                activityId = created.Activity.Id;
                return Task.CompletedTask;
            },
            cancellationToken);
        return new Tuple<ConversationReference, string>(thread!, activityId!);
    }

    private static async Task<TeamsChannelAccount> GetMemberOfAsync(ITurnContext turnContext, string userId, string? conversationId, CancellationToken cancellationToken)
    {
        if (conversationId is null)
        {
            throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");
        }

        if (userId is null)
        {
            throw new InvalidOperationException("The GetMember operation needs a valid user Id.");
        }

        // One member is asked for through the class: the published interface has no such operation.
        var conversations = (Conversations)ClientOf(turnContext).Conversations;
        ChannelAccount? member = await conversations.GetConversationMemberAsync(userId, conversationId, cancellationToken);
        return JObject.FromObject(member ?? new ChannelAccount()).ToObject<TeamsChannelAccount>()!;
    }

    private static async Task<TeamsPagedMembersResult> GetPagedMembersOfAsync(ITurnContext turnContext, string? conversationId, string? continuationToken, int? pageSize, CancellationToken cancellationToken)
    {
        if (conversationId is null)
        {
            throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");
        }

        PagedMembersResult? page = await ClientOf(turnContext).Conversations.GetConversationPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult(page?.ContinuationToken, page?.Members);
    }

    private static string TeamOf(ITurnContext turnContext, string? teamId)
        => teamId ?? turnContext.Activity.TeamsGetTeamInfo()?.Id ?? throw new InvalidOperationException(OutsideOfATeam);

    private static IConnectorClient ClientOf(ITurnContext turnContext)
        => turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This method requires a connector client.");

    private static TeamsConnectorClient TeamsClientOf(ITurnContext turnContext)
    {
        IConnectorClient client = ClientOf(turnContext);
        return new TeamsConnectorClient(client.BaseUri, client.Credentials, (client as ConnectorClient)?.HttpClient, false);
    }
}
