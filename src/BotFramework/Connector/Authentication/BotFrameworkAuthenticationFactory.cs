using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication from the bot's settings.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <param name="channelService">Empty for the public cloud, or <see cref="GovernmentAuthenticationConstants.ChannelService"/>.</param>
    /// <param name="toChannelFromBotLoginUrl">This and the addresses after it replace the cloud's own; https, or http on loopback.</param>
    /// <param name="oAuthUrl">Without meaning: no user signs in.</param>
    /// <param name="toBotFromEmulatorOpenIdMetadataUrl">Without meaning: emulator tokens are refused.</param>
    /// <param name="httpClientFactory">Null: connections that all connector clients share.</param>
    /// <exception cref="ArgumentException">A setting can't be right; the message names it.</exception>
    public static BotFrameworkAuthentication Create(
        string? channelService,
        bool validateAuthority,
        string? toChannelFromBotLoginUrl,
        string? toChannelFromBotOAuthScope,
        string? toBotFromChannelTokenIssuer,
        string? oAuthUrl,
        string? toBotFromChannelOpenIdMetadataUrl,
        string? toBotFromEmulatorOpenIdMetadataUrl,
        string? callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory? httpClientFactory,
        ILogger? logger)
    {
        ChannelCloud cloud = channelService switch
        {
            null or "" => new ChannelCloud(
                AuthenticationConstants.ToBotFromChannelTokenIssuer,
                AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
                AuthenticationConstants.ToChannelFromBotLoginUrl,
                AuthenticationConstants.ToChannelFromBotOAuthScope,
                CallerIdConstants.PublicAzureChannel),
            GovernmentAuthenticationConstants.ChannelService => new ChannelCloud(
                GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
                GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
                GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
                GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
                CallerIdConstants.USGovChannel),
            _ => throw new ArgumentException("The provided ChannelService value is not supported.", nameof(channelService)),
        };
        cloud = new ChannelCloud(
            Given(toBotFromChannelTokenIssuer) ?? cloud.TokenIssuer,
            Secure(Given(toBotFromChannelOpenIdMetadataUrl), nameof(toBotFromChannelOpenIdMetadataUrl)) ?? cloud.OpenIdMetadataUrl,
            Secure(Given(toChannelFromBotLoginUrl), nameof(toChannelFromBotLoginUrl)) ?? cloud.LoginUrl,
            Given(toChannelFromBotOAuthScope) ?? cloud.OAuthScope,
            Given(callerId) ?? cloud.CallerId);
        logger ??= NullLogger.Instance;
        var keys = new ChannelKeys(new Uri(cloud.OpenIdMetadataUrl), httpClientFactory, TimeProvider.System, logger);
        return new CloudAuthentication(
            cloud, validateAuthority, new ChannelTokens(cloud.TokenIssuer, keys, TimeProvider.System), credentialFactory, authConfiguration, httpClientFactory);
    }

    private static string? Given(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;

    private static string? Secure(string? address, string setting)
        => address is null || SecureAddress.Is(address) ? address : throw new ArgumentException($"{setting} must be https, or http on loopback.", setting);
}
