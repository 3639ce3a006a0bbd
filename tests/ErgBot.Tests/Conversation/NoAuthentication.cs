using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ErgBot.Tests.Conversation;

/// <summary>For turns that come from no wire: it knows whom tokens would be for, and nothing else.</summary>
internal sealed class NoAuthentication : BotFrameworkAuthentication
{
    public override string GetOriginatingAudience() => "https://api.botframework.com";

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string? authHeader, string? channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => throw new NotSupportedException();

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
