namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The cloud that the bot's channels live in.</summary>
/// <param name="TokenIssuer">Who signs what channels send.</param>
/// <param name="OpenIdMetadataUrl">Where the issuer's keys are found.</param>
/// <param name="LoginUrl">Who gives the bot its tokens, unless the registration names a tenant.</param>
/// <param name="OAuthScope">What those tokens are for.</param>
internal sealed record ChannelCloud(string TokenIssuer, string OpenIdMetadataUrl, string LoginUrl, string OAuthScope, string CallerId);
