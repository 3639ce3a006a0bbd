using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace ErgBot.Hosting;

/// <summary>A stand-in for login.botframework.com: publishes keys with endorsements, and signs whatever a test wants signed.</summary>
internal sealed class FakeBotConnector : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    /// <summary>Making keys is slow, so all tests share them.</summary>
    public static readonly RSA TeamsKey = RSA.Create(2048);
    public static readonly RSA WebChatKey = RSA.Create(2048);
    public static readonly RSA PlainKey = RSA.Create(2048);
    public static readonly RSA ForeignKey = RSA.Create(2048);
    private static readonly RSA ShortKey = RSA.Create(1024);

    private readonly WebApplication _app;

    private FakeBotConnector(WebApplication app) => _app = app;

    public bool IsAway { get; set; }

    public int Readings { get; private set; }

    public JsonArray Keys { get; } =
    [
        Published("teams", TeamsKey, "msteams", "skype"),
        Published("webchat", WebChatKey, "webchat", "directline"),
        Published("plain", PlainKey),
        Published("short", ShortKey, "msteams"),
    ];

    public string MetadataAddress => $"{_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/metadata";

    public static async Task<FakeBotConnector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var connector = new FakeBotConnector(app);
        app.MapGet("/metadata", context => connector.AnswerAsync(context, () => new JsonObject
        {
            ["issuer"] = Issuer,
            ["jwks_uri"] = connector.MetadataAddress.Replace("/metadata", "/keys", StringComparison.Ordinal),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }));
        app.MapGet("/keys", context => connector.AnswerAsync(context, () => new JsonObject { ["keys"] = connector.Keys.DeepClone() }));
        await app.StartAsync();
        return connector;
    }

    public static JsonObject Published(string kid, RSA key, params string[] endorsements)
    {
        var parameters = key.ExportParameters(false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements.Length > 0)
        {
            jwk["endorsements"] = new JsonArray([.. endorsements.Select(one => JsonValue.Create(one))]);
        }

        return jwk;
    }

    public static string Sign(JsonObject header, JsonObject payload, Func<byte[], byte[]> sign)
    {
        var signed = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(payload.ToJsonString())}";
        return $"{signed}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static Func<byte[], byte[]> With(RSA key, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null) =>
        data => key.SignData(data, hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context, Func<JsonObject> document)
    {
        if (context.Request.Path == "/metadata")
        {
            Readings++;
        }

        if (IsAway)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(document().ToJsonString());
    }
}
