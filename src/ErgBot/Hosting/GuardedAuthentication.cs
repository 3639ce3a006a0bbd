using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ErgBot.Hosting;

/// <summary>
/// What the adapter is given for authentication. Inbound it believes the guard alone, and only of the very activity that the guard
/// admitted; so the SDK's other ways in (Emulator, skills, streaming) stay shut in whichever SDK is behind it. Outbound it delegates to
/// the SDK, once the host is allowed.
/// </summary>
internal sealed class GuardedAuthentication(BotFrameworkAuthentication inner, TeamsHosts hosts, IHttpContextAccessor requests) : BotFrameworkAuthentication
{
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        var admission = requests.HttpContext?.Features.Get<Admission>();
        if (admission is null || !admission.Covers(activity.ChannelId, activity.ServiceUrl, activity.Conversation?.TenantId))
        {
            throw new UnauthorizedAccessException("The guard has not admitted this activity.");
        }

        return Task.FromResult(new AuthenticateRequestResult
        {
            ClaimsIdentity = admission.Identity,
            Audience = inner.GetOriginatingAudience(),
            ConnectorFactory = CreateConnectorFactory(admission.Identity),
        });
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string? authHeader, string? channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not taken.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new GuardedConnectorFactory(inner.CreateConnectorFactory(claimsIdentity), hosts);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public override string GetOriginatingAudience() => inner.GetOriginatingAudience();
}
