using ErgBot.People.Pace;

namespace ErgBot.Hosting;

/// <summary>Tells the budget of every request that leaves for a conversation, whoever made it.</summary>
internal sealed class PaceHandler(SendPace pace) : DelegatingHandler
{
    private const string Conversations = "/v3/conversations";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri?.AbsolutePath ?? "";
        var at = path.IndexOf(Conversations, StringComparison.Ordinal);
        if (at >= 0)
        {
            pace.Leaves(request.Method == HttpMethod.Get ? null : ConversationIn(path[(at + Conversations.Length)..]));
        }

        return base.SendAsync(request, cancellationToken);
    }

    private static string? ConversationIn(string rest) => rest.Split('/') is ["", { Length: > 0 } id, ..] ? Uri.UnescapeDataString(id) : null;
}
