using System.Buffers;
using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ErgBot.Hosting;

/// <summary>
/// Checks the bearer token of the Bot Connector's channels, and knows no other kind: the Emulator's, a skill's and the bot's own
/// outbound tokens have other issuers and stay outside (the published SDK lets the first and the last in for any channel).
/// </summary>
internal sealed class ChannelTokens(SigningKeys keys, IOptions<RegistrationOptions> registration, IOptions<CloudOptions> cloud, TimeProvider time)
{
    private const string Scheme = "Bearer "; // exactly so, as the Bot Connector writes it
    private const int LongestToken = 8 * 1024; // theirs have about 1 KB

    private static readonly TimeSpan _skew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _longestLife = TimeSpan.FromHours(24); // theirs live an hour; a token for ten years is nobody's

    private static readonly SearchValues<char> _base64UrlAndDot =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private static readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <summary>The token in the header if it looks like one at all (three parts of base64url), without checking it.</summary>
    public static string? TokenIn(IHeaderDictionary headers)
    {
        if (headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return null;
        }

        var token = header.AsSpan(Scheme.Length);
        return token.Length is > 0 and <= LongestToken && token.Count('.') == 2 && token.IndexOfAnyExcept(_base64UrlAndDot) < 0
            ? token.ToString()
            : null;
    }

    /// <summary>The token when everything about it that does not depend on the activity holds; null otherwise.</summary>
    /// <exception cref="SigningKeysAwayException">It cannot be told.</exception>
    public async ValueTask<ChannelToken?> CheckAsync(string token, CancellationToken cancellationToken)
    {
        if (Read(token) is not { } read || await keys.FindAsync(read.Kid, cancellationToken) is not { } key)
        {
            return null;
        }

        var result = await _handler.ValidateTokenAsync(read, Demands(key));
        if (!result.IsValid || !read.TryGetPayloadValue<string>("serviceurl", out var serviceUrl))
        {
            return null;
        }

        // Of the claims only these three go on: nothing else in a token may make the SDK take the sender for a skill.
        var identity = new ClaimsIdentity(
            [
                new Claim(JwtRegisteredClaimNames.Iss, read.Issuer),
                new Claim(JwtRegisteredClaimNames.Aud, registration.Value.MicrosoftAppId!),
                new Claim("serviceurl", serviceUrl),
            ],
            "Bearer");
        return new ChannelToken(identity, serviceUrl, key.Endorsements);
    }

    private static JsonWebToken? Read(string token)
    {
        try
        {
            var read = _handler.ReadJsonWebToken(token);
            return string.IsNullOrEmpty(read.Kid) || read.TryGetHeaderValue<object>("crit", out _) ? null : read;
        }
        catch (Exception e) when (e is not OutOfMemoryException) // whatever a parser says of a stranger's text, it is no token
        {
            return null;
        }
    }

    private TokenValidationParameters Demands(SigningKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidIssuer = cloud.Value.Issuer,
        AudienceValidator = (audiences, _, _) => IsForThisBot(audiences),
        LifetimeValidator = (notBefore, expires, _, _) => IsInItsTime(notBefore, expires),
    };

    private bool IsForThisBot(IEnumerable<string>? audiences) =>
        audiences?.ToArray() is [var only] && only.Equals(registration.Value.MicrosoftAppId, StringComparison.OrdinalIgnoreCase);

    private bool IsInItsTime(DateTime? notBefore, DateTime? expires)
    {
        if (expires is not { } end)
        {
            return false;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var start = notBefore ?? now - _skew;
        return start < end && end - start <= _longestLife && start <= now + _skew && now < end + _skew;
    }
}
