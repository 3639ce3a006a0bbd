using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ErgBot.Journeys.Teams;

/// <summary>
/// Stands in for the two sides of Bot Framework login: the OpenID metadata by which the bot checks Teams' tokens,
/// and the Entra token endpoint where the bot gets its own.
/// </summary>
internal sealed class LoginStandIn
{
    private const string Audience = "https://api.botframework.com";
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "journeys-1" };
    private readonly JsonWebTokenHandler handler = new();
    private Guid botAppId;
    private Guid tenant;
    private Uri address = null!;

    public string Issuer => "https://api.botframework.com";

    public string OpenIdMetadataUrl => new Uri(address, "/login/openidconfiguration").ToString();

    public string LoginUrl => new Uri(address, $"/{tenant:D}").ToString();

    public string Scope => Audience + "/.default";

    public string Password { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));

    /// <summary>Microsoft Graph's address, for which the bot may ask tokens too.</summary>
    public Uri? Graph { get; set; }

    /// <summary>How many times the bot fetched a token of its own.</summary>
    public int TokensIssued { get; private set; }

    public void Issue(Uri at, Guid toBot, Guid inTenant)
    {
        address = at;
        botAppId = toBot;
        tenant = inTenant;
    }

    public void Map(WebApplication web)
    {
        web.MapGet("/login/openidconfiguration", () => Json(new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = new Uri(address, "/login/keys").ToString(),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        }));
        web.MapGet("/login/keys", () => Json(new JsonObject { ["keys"] = new JsonArray(PublicKey()) }));
        web.MapPost("/{tenant}/oauth2/v2.0/token", TokenForBotAsync);
        web.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", () => Json(new JsonObject
        {
            ["issuer"] = LoginUrl + "/v2.0",
            ["authorization_endpoint"] = LoginUrl + "/oauth2/v2.0/authorize",
            ["token_endpoint"] = LoginUrl + "/oauth2/v2.0/token",
            ["jwks_uri"] = new Uri(address, "/login/keys").ToString(),
        }));
    }

    /// <summary>A token as Teams attaches to an activity.</summary>
    public string Token(string serviceUrl) => Sign(Issuer, botAppId.ToString("D"), new Claim("serviceurl", serviceUrl));

    /// <summary>Whether the bot brought a token that was issued here for the connector.</summary>
    public bool Accepts(string? authorization) => Accepts(authorization, Audience);

    /// <summary>Likewise for Microsoft Graph.</summary>
    public bool AcceptsForGraph(string? authorization) => Accepts(authorization, GraphAudience);

    private string GraphAudience => Graph!.GetLeftPart(UriPartial.Authority);

    private bool Accepts(string? authorization, string audience)
    {
        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            return false;
        }

        var result = handler.ValidateTokenAsync(authorization["Bearer ".Length..], new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidIssuer = LoginUrl,
            ValidAudience = audience,
        }).GetAwaiter().GetResult();
        return result.IsValid;
    }

    private static IResult Json(JsonObject value) => Results.Text(value.ToJsonString(), "application/json");

    private async Task<IResult> TokenForBotAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["grant_type"] != "client_credentials" || form["client_id"] != botAppId.ToString("D") || form["client_secret"] != Password || AudienceOf(form["scope"]) is not { } audience)
        {
            return Results.Text("""{"error":"invalid_client","error_description":"Wrong app id, secret or scope."}""", "application/json", statusCode: 401);
        }

        TokensIssued++;
        return Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3599,
            ["ext_expires_in"] = 3599,
            ["access_token"] = Sign(LoginUrl, audience, new Claim("appid", botAppId.ToString("D"))),
        });
    }

    private string? AudienceOf(string? scope) =>
        scope == Scope ? Audience : Graph is not null && scope == $"{GraphAudience}/.default" ? GraphAudience : null;

    private string Sign(string issuer, string audience, Claim claim)
    {
        var now = TimeProvider.System.GetUtcNow();
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Subject = new ClaimsIdentity([claim]),
            NotBefore = now.AddMinutes(-5).UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = now.AddHours(1).UtcDateTime,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }

    private JsonObject PublicKey()
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["x5t"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray("msteams"),
        };
    }
}
