using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Tells a channel's token from everything else. Whatever is wrong with a token, the answer is <see cref="UnauthorizedAccessException"/>:
/// what a caller sends must never look like a fault of the bot.
/// </summary>
internal sealed class ChannelTokens(string issuer, ChannelKeys keys, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <param name="header">The whole Authorization header; its scheme is "Bearer", to the letter.</param>
    /// <param name="isOurs">Whether an audience is the bot's app id.</param>
    public async Task<ClaimsIdentity> ValidateAsync(
        string header,
        string? channelId,
        string? serviceUrl,
        IEnumerable<string> requiredEndorsements,
        Func<string, Task<bool>> isOurs,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(serviceUrl))
        {
            throw Refused("The activity has no service URL.");
        }

        if (string.IsNullOrEmpty(channelId))
        {
            throw Refused("The activity has no channel id.");
        }

        (JsonWebToken token, string audience) = Parse(header);
        if (!await isOurs(audience))
        {
            throw Refused("The token is meant for somebody else.");
        }

        SigningKey key = await keys.FindAsync(token.Kid, cancellationToken) ?? throw Refused("The token's key is unknown.");
        ClaimsIdentity identity = await CheckAsync(token, key.Key, audience);
        if (!string.Equals(identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value, serviceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw Refused("The token vouches for another service URL.");
        }

        if (!requiredEndorsements.Prepend(channelId).All(name => EndorsementsValidator.Validate(name, key.Endorsements)))
        {
            throw Refused("The token's key may not sign for this channel.");
        }

        return identity;
    }

    private static (JsonWebToken Token, string Audience) Parse(string header)
    {
        const string Scheme = "Bearer ";
        try
        {
            if (header.StartsWith(Scheme, StringComparison.Ordinal)
                && new JsonWebToken(header[Scheme.Length..]) is { Kid.Length: > 0 } token
                && AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg)
                && token.Audiences.ToArray() is [var audience])
            {
                return (token, audience);
            }
        }
        catch (Exception e)
        {
            throw Refused("The authorization header holds no token.", e);
        }

        throw Refused("The authorization header holds no token of a channel.");
    }

    private async Task<ClaimsIdentity> CheckAsync(JsonWebToken token, JsonWebKey key, string audience)
    {
        var rules = new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = audience,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            IssuerSigningKey = key,
            RequireSignedTokens = true,
            LifetimeValidator = (notBefore, expires, _, _) =>
            {
                DateTime now = clock.GetUtcNow().UtcDateTime;
                return expires is not null && now - Skew <= expires && (notBefore is null || notBefore <= now + Skew);
            },
        };
        TokenValidationResult result;
        try
        {
            result = await Handler.ValidateTokenAsync(token, rules);
        }
        catch (Exception e)
        {
            throw Refused("The token is not valid.", e);
        }

        return result.IsValid ? result.ClaimsIdentity : throw Refused("The token is not valid.", result.Exception);
    }

    private static UnauthorizedAccessException Refused(string reason, Exception? cause = null) => new(reason, cause);
}
