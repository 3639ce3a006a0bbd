using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <inheritdoc cref="ITeamsOperations"/>
public class TeamsOperations : ITeamsOperations
{
    public TeamsOperations(TeamsConnectorClient client) => Client = client;

    public TeamsConnectorClient Client { get; }

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
        => Get<ConversationList>($"{TeamPath(teamId)}/conversations", customHeaders, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
        => Get<TeamDetails>(TeamPath(teamId), customHeaders, cancellationToken);

    private static string TeamPath(string? teamId)
        => $"v3/teams/{Uri.EscapeDataString(teamId ?? throw new ValidationException(ValidationRules.CannotBeNull, nameof(teamId)))}";

    private static HttpOperationException Refused(string message, HttpResponseMessageWrapper response)
        => new(message) { Response = response, Body = response.Content };

    private Task<HttpOperationResponse<T>> Get<T>(string path, Dictionary<string, List<string>>? customHeaders, CancellationToken cancellationToken)
        => ConnectorCall.SendAsync<T>(
            Client.HttpClient, Client.Credentials, Client.BaseUri, HttpMethod.Get, path, null, customHeaders, null, Refused, cancellationToken);
}
