using System.Security.Claims;
using System.Threading.RateLimiting;

namespace ErgBot.Hosting;

/// <summary>What the guard let in: who stands behind it, and which activity it was. Lives as long as the turn.</summary>
internal sealed class Admission(ClaimsIdentity identity, Envelope envelope, RequestBody body, RateLimitLease turn) : IDisposable
{
    public ClaimsIdentity Identity => identity;

    public Stream Body { get; } = body.Again();

    /// <summary>Whether the activity that the SDK has parsed is the one that was admitted.</summary>
    public bool Covers(string? channelId, string? serviceUrl, string? tenantId) =>
        channelId == envelope.ChannelId && serviceUrl == envelope.ServiceUrl && tenantId == envelope.ConversationTenant;

    public void Dispose()
    {
        Body.Dispose();
        body.Dispose();
        turn.Dispose();
    }
}
