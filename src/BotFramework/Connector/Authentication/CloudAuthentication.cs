using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Lets in what a channel signed for this bot, and nothing else: no emulator's, no skill's and no App Service extension's tokens.
/// Nobody is let in unchecked unless no app id is configured.
/// </summary>
internal sealed class CloudAuthentication(
    ChannelCloud cloud,
    bool validateAuthority,
    ChannelTokens tokens,
    ServiceClientCredentialsFactory credentialFactory,
    AuthenticationConfiguration configuration,
    IHttpClientFactory? httpClientFactory) : BotFrameworkAuthentication
{
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ClaimsIdentity identity = await IdentityAsync(activity, authHeader, cancellationToken);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = cloud.OAuthScope,
            CallerId = await GenerateCallerIdAsync(credentialFactory, identity, cloud.CallerId, cancellationToken),
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string? authHeader, string? channelIdHeader, CancellationToken cancellationToken)
        => Task.FromException<AuthenticateRequestResult>(new UnauthorizedAccessException("Streaming connections are not served."));

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
        => new CloudConnectorFactory(AppIdOf(claimsIdentity), cloud.LoginUrl, validateAuthority, credentialFactory, httpClientFactory);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken)
        => Task.FromException<UserTokenClient>(new NotSupportedException("User tokens are no part of this SDK."));

    public override string GetOriginatingAudience() => cloud.OAuthScope;

    // A channel names the bot as the audience; an identity that the bot made for itself may say it as "appid".
    private static string AppIdOf(ClaimsIdentity identity)
        => (identity.FindFirst(AuthenticationConstants.AudienceClaim) ?? identity.FindFirst(AuthenticationConstants.AppIdClaim))?.Value ?? string.Empty;

    private async Task<ClaimsIdentity> IdentityAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ClaimsIdentity identity;
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            if (!await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken))
            {
                throw new UnauthorizedAccessException("There is no authorization header.");
            }

            identity = new ClaimsIdentity(AuthenticationConstants.AnonymousAuthType);
        }
        else
        {
            identity = await tokens.ValidateAsync(
                authHeader,
                activity.ChannelId,
                activity.ServiceUrl,
                configuration.RequiredEndorsements,
                audience => credentialFactory.IsValidAppIdAsync(audience, cancellationToken),
                cancellationToken);
        }

        if (configuration.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync([.. identity.Claims]);
        }

        return identity;
    }
}
