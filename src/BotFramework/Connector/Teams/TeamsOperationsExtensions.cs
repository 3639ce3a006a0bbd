using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The same calls, for who wants the answer's body alone.</summary>
public static class TeamsOperationsExtensions
{
    public static async Task<ConversationList?> FetchChannelListAsync(
        this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default)
    {
        using HttpOperationResponse<ConversationList> response = await operations.FetchChannelListWithHttpMessagesAsync(teamId, null, cancellationToken);
        return response.Body;
    }

    public static async Task<TeamDetails?> FetchTeamDetailsAsync(
        this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default)
    {
        using HttpOperationResponse<TeamDetails> response = await operations.FetchTeamDetailsWithHttpMessagesAsync(teamId, null, cancellationToken);
        return response.Body;
    }
}
