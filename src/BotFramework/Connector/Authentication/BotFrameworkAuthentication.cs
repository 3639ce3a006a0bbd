using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may call the bot, and how the bot proves itself when it calls back.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Checks the token that came with an activity, and that both speak of the same service URL and channel.</summary>
    /// <exception cref="UnauthorizedAccessException">Anything is wrong with the token or its fit to the activity.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken);

    /// <summary>Not part of this SDK: there are no streaming connections.</summary>
    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string? authHeader, string? channelIdHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>Not part of this SDK: no user signs in.</summary>
    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    /// <summary>The audience of the tokens that the bot itself sends.</summary>
    public virtual string GetOriginatingAudience() => throw new NotImplementedException();

    /// <summary>What <see cref="Activity.CallerId"/> says: the cloud for a channel; nothing where authentication is off.</summary>
    protected internal async Task<string?> GenerateCallerIdAsync(
        ServiceClientCredentialsFactory credentialFactory, ClaimsIdentity claimsIdentity, string? callerId, CancellationToken cancellationToken)
        => await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken) ? null : callerId;
}
