using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Connector.Authentication;

/// <summary>An OpenID issuer of the test's own: metadata, keys with endorsements, and tokens of every kind.</summary>
internal sealed class Issuer
{
    public const string Metadata = "https://login.example/.well-known/openidconfiguration";
    public const string Name = "https://issuer.example";
    public const string ServiceUrl = "https://connector.example/amer/";
    public const string AppId = "the-bot";

    // Keys take long to make, so the tests share theirs.
    private static readonly RSA Own = RSA.Create(2048);

    private readonly Dictionary<string, (RSA Key, string[]? Endorsements)> _keys = [];

    public Issuer()
    {
        Wire = new Wire(Answer);
        Add("one", "msteams");
    }

    /// <summary>A key that no issuer lists.</summary>
    public static RSA Foreign { get; } = RSA.Create(2048);

    public Wire Wire { get; }

    public bool Down { get; set; }

    public string KeysAddress { get; set; } = "https://login.example/keys";

    public int TimesRead => Wire.Asked.Count(asked => asked.Address == Metadata);

    public RSA Add(string id, params string[]? endorsements)
    {
        _keys[id] = (Own, endorsements);
        return Own;
    }

    public string Token(
        DateTimeOffset now,
        string issuer = Name,
        string audience = AppId,
        string? serviceUrl = ServiceUrl,
        string? keyId = "one",
        string algorithm = SecurityAlgorithms.RsaSha256,
        RSA? key = null,
        double validFromMinutes = -10,
        double? validToMinutes = 50)
    {
        RSA signing = key ?? _keys[keyId ?? "one"].Key;
        var payload = new JObject { ["iss"] = issuer, ["aud"] = audience.Contains(',') ? new JArray(audience.Split(',')) : audience, ["nbf"] = Unix(validFromMinutes) };
        if (serviceUrl is not null)
        {
            payload["serviceurl"] = serviceUrl;
        }

        if (validToMinutes is { } minutes)
        {
            payload["exp"] = Unix(minutes);
        }

        var credentials = new SigningCredentials(new RsaSecurityKey(signing) { KeyId = keyId, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } }, algorithm);
        return "Bearer " + new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(payload.ToString(), credentials);

        long Unix(double minutes) => (now + TimeSpan.FromMinutes(minutes)).ToUnixTimeSeconds();
    }

    /// <summary>The same claims under "alg":"none".</summary>
    public string Unsigned(DateTimeOffset now)
    {
        string payload = Token(now).Split('.')[1];
        return $"Bearer {Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"one"}""")}.{payload}.";
    }

    /// <summary>The same claims, signed with the public key as if it were a shared secret.</summary>
    public string SignedWithPublicKey(DateTimeOffset now)
    {
        string payload = Token(now).Split('.')[1];
        string head = $"{Base64UrlEncoder.Encode("""{"alg":"HS256","typ":"JWT","kid":"one"}""")}.{payload}";
        byte[] secret = Encoding.ASCII.GetBytes(_keys["one"].Key.ExportSubjectPublicKeyInfoPem());
        return $"Bearer {head}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(head)))}";
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (Down)
        {
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        }

        return request.RequestUri!.AbsoluteUri == Metadata
            ? Wire.Json(new JObject { ["issuer"] = Name, ["jwks_uri"] = KeysAddress }.ToString())
            : Wire.Json(new JObject { ["keys"] = new JArray(_keys.Select(entry => Jwk(entry.Key, entry.Value.Key, entry.Value.Endorsements))) }.ToString());
    }

    private static JObject Jwk(string id, RSA key, string[]? endorsements)
    {
        RSAParameters numbers = key.ExportParameters(includePrivateParameters: false);
        var jwk = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (endorsements is not null)
        {
            jwk["endorsements"] = new JArray(endorsements);
        }

        return jwk;
    }
}
