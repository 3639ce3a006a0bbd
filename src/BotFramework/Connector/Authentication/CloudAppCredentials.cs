using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials whose tokens come from an authority that the settings name.</summary>
internal sealed class CloudAppCredentials(
    string appId, string password, string authority, bool validateAuthority, HttpClient? httpClient, ILogger? logger, string? oAuthScope)
    : MicrosoftAppCredentials(appId, password, httpClient, logger, oAuthScope)
{
    public override string OAuthEndpoint => authority;

    public override bool ValidateAuthority => validateAuthority;
}
