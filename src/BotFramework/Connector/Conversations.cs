using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IConversations"/>
public class Conversations : IConversations
{
    public Conversations(ConnectorClient client) => Client = client;

    public ConnectorClient Client { get; }

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
        => Call<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", Needed(parameters), customHeaders, cancellationToken);

    /// <inheritdoc/>
    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
        => await Call<object>(HttpMethod.Delete, ActivityPath(conversationId, activityId), null, customHeaders, cancellationToken);

    /// <summary>One member, by the id that the channel knows them by (in Teams the Entra object id will do).</summary>
    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId, string conversationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
        => Call<ChannelAccount>(HttpMethod.Get, $"{ConversationPath(conversationId)}/members/{Segment(userId)}", null, customHeaders, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
        => Call<IList<ChannelAccount>>(HttpMethod.Get, $"{ConversationPath(conversationId)}/members", null, customHeaders, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = null,
        string? continuationToken = null,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        string path = $"{ConversationPath(conversationId)}/pagedmembers";
        string separator = "?";
        if (pageSize is { } size)
        {
            path = string.Create(null, $"{path}?pageSize={size}");
            separator = "&";
        }

        if (continuationToken is not null)
        {
            path = $"{path}{separator}continuationToken={Uri.EscapeDataString(continuationToken)}";
        }

        return Call<PagedMembersResult>(HttpMethod.Get, path, null, customHeaders, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
        => Call<ResourceResponse>(
            HttpMethod.Post, ActivityPath(conversationId, activityId), Needed(activity), customHeaders, cancellationToken, conversationId);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
        => Call<ResourceResponse>(HttpMethod.Post, $"{ConversationPath(conversationId)}/activities", Needed(activity), customHeaders, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
        => Call<ResourceResponse>(HttpMethod.Put, ActivityPath(conversationId, activityId), Needed(activity), customHeaders, cancellationToken);

    private static string ConversationPath(string conversationId) => $"v3/conversations/{Segment(conversationId)}";

    private static string ActivityPath(string conversationId, string activityId) => $"{ConversationPath(conversationId)}/activities/{Segment(activityId)}";

    private static string Segment(string id, [CallerArgumentExpression(nameof(id))] string name = "") => Uri.EscapeDataString(Needed(id, name));

    private static T Needed<T>(T? value, [CallerArgumentExpression(nameof(value))] string name = "")
        => value ?? throw new ValidationException(ValidationRules.CannotBeNull, name);

    private Task<HttpOperationResponse<T>> Call<T>(
        HttpMethod method,
        string path,
        object? body,
        Dictionary<string, List<string>>? customHeaders,
        CancellationToken cancellationToken,
        string? replyIn = null)
        => ConnectorCall.SendAsync<T>(
            Client.HttpClient, Client.Credentials, Client.BaseUri, method, path, body, customHeaders, replyIn, ConnectorCall.Refused, cancellationToken);
}
