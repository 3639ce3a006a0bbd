using System.Net.Mime;
using System.Security.Claims;
using Microsoft.Net.Http.Headers;

namespace ErgBot.Hosting;

/// <summary>
/// Stands in front of the adapter, whichever SDK it comes from. The order is the point: what costs a stranger nothing to send must cost
/// us nothing to refuse, so the body of somebody without a good token is not even read, and nothing is parsed in depth before all has passed.
/// </summary>
internal sealed class RequestGuard(ChannelTokens tokens, LocalDoor door, TeamsHosts hosts, AllowedTenants tenants, FloodGate floods)
{
    private const string Teams = "msteams";
    private const string TenantHeader = "x-ms-tenant-id";

    public async ValueTask<Verdict> JudgeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!IsPlainJson(context.Request))
        {
            return Refusal.NotJson;
        }

        if (context.Request.ContentLength > RequestBody.Limit)
        {
            return Refusal.TooLarge;
        }

        ChannelToken? token = null;
        if (door.IsOpen)
        {
            if (!door.Admits(context))
            {
                return Refusal.NotLocal;
            }
        }
        else
        {
            if (ChannelTokens.TokenIn(context.Request.Headers) is not { } text)
            {
                return Refusal.NoToken;
            }

            try
            {
                token = await tokens.CheckAsync(text, cancellationToken);
            }
            catch (SigningKeysAwayException)
            {
                return Refusal.KeysAway;
            }

            if (token is null)
            {
                return Refusal.BadToken;
            }
        }

        var body = await RequestBody.ReadAsync(context.Request.Body, cancellationToken);
        if (body is null)
        {
            return Refusal.TooLarge;
        }

        var verdict = JudgeBody(body, token, context.Request.Headers[TenantHeader]);
        if (verdict.Admission is null)
        {
            body.Dispose();
        }

        return verdict;
    }

    private Verdict JudgeBody(RequestBody body, ChannelToken? token, string? tenantHeader)
    {
        if (Envelope.Read(body.Bytes) is not { } envelope)
        {
            return Refusal.BadEnvelope;
        }

        if (envelope.ChannelId != Teams)
        {
            return Refusal.NotTeams;
        }

        if (token is not null)
        {
            if (!token.Endorsements.Contains(Teams))
            {
                return Refusal.NotEndorsed;
            }

            if (!string.Equals(token.ServiceUrl, envelope.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            {
                return Refusal.TokenForOther;
            }

            if (!hosts.Allows(envelope.ServiceUrl))
            {
                return Refusal.ForeignHost;
            }
        }
        else if (!TeamsHosts.IsLoopback(envelope.ServiceUrl))
        {
            return Refusal.NotLocal;
        }

        if (!tenants.Serve(envelope.ConversationTenant, envelope.ChannelDataTenant, tenantHeader))
        {
            return Refusal.ForeignTenant;
        }

        var turn = floods.Enter(envelope.ConversationTenant ?? envelope.ChannelDataTenant ?? tenantHeader!, envelope.Sender);
        if (!turn.IsAcquired)
        {
            turn.Dispose();
            return Refusal.Flood;
        }

        return new Admission(token?.Identity ?? Anonymous(), envelope, body, turn);
    }

    private static bool IsPlainJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0; // a packed body could unfold to anything

    /// <summary>Whom the SDK takes for a caller without registration: it then sends no token either.</summary>
    private static ClaimsIdentity Anonymous() => new([], "anonymous");
}
