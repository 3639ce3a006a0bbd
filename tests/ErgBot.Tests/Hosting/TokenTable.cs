using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static ErgBot.Hosting.FakeBotConnector;

namespace ErgBot.Hosting;

/// <summary>Every way in that must not be one. Each case differs in one thing from the request that is let in.</summary>
internal static class TokenTable
{
    private const int Unauthorized = 401;
    private const int Forbidden = 403;

    /// <summary>Anybody who sends these has no token of the Bot Connector for this bot, or one that says something else than the activity.</summary>
    public static IReadOnlyDictionary<string, (int Status, Func<GuardedBot, TokenAttempt> Make)> Refused { get; } = All()
        .ToDictionary(one => one.Name, one => (one.Status, one.Make));

    private static IEnumerable<(string Name, int Status, Func<GuardedBot, TokenAttempt> Make)> All()
    {
        // The header
        yield return Header("no header", _ => []);
        yield return Header("empty header", _ => [""]);
        yield return Header("scheme alone", _ => ["Bearer"]);
        yield return Header("scheme and a blank", _ => ["Bearer "]);
        yield return Header("no scheme", bot => [bot.Token()]);
        yield return Header("lower-case scheme", bot => [$"bearer {bot.Token()}"]);
        yield return Header("upper-case scheme", bot => [$"BEARER {bot.Token()}"]);
        yield return Header("other scheme", bot => [$"Basic {bot.Token()}"]);
        yield return Header("tab after the scheme", bot => [$"Bearer\t{bot.Token()}"]);
        yield return Header("two blanks", bot => [$"Bearer  {bot.Token()}"]);
        yield return Header("doubled scheme", bot => [$"Bearer Bearer {bot.Token()}"]);
        yield return Header("doubled header", bot => [$"Bearer {bot.Token()}", $"Bearer {bot.Token()}"]);
        yield return Header("two tokens in one header", bot => [$"Bearer {bot.Token()},{bot.Token()}"]);
        yield return Header("text after the token", bot => [$"Bearer {bot.Token()} x"]);

        // The shape
        yield return Token("one part", _ => "garbage");
        yield return Token("two parts", bot => bot.Token()[..bot.Token().LastIndexOf('.')]);
        yield return Token("three empty parts", _ => "..");
        yield return Token("three parts of garbage", _ => "gar.ba.ge");
        yield return Token("five parts", bot => $"{bot.Token()}.x.y");
        yield return Token("not base64url", bot => bot.Token().Replace('.', '=') + "..");
        yield return Token("base64 with padding", bot => bot.Token() + "==");
        yield return Token("10 KB", _ => $"{new string('a', 5000)}.{new string('b', 5000)}.c");
        yield return Token("header is no JSON", bot => $"bm9qc29u{bot.Token()[bot.Token().IndexOf('.')..]}");
        yield return Token("header is a list", bot => $"W10{bot.Token()[bot.Token().IndexOf('.')..]}");
        yield return Token("payload is no JSON", bot => Spliced(bot, "bm9qc29u"));
        yield return Token("payload is a list", bot => Signed(bot, _ => { }, payload: "[]"));
        yield return Token("payload nested 1,000 deep", bot => Signed(bot, _ => { }, payload: $"{string.Concat(Enumerable.Repeat("{\"a\":", 1000))}1{new string('}', 1000)}"));

        // The signature
        yield return Token("alg none, no signature", bot => Sign(GuardedBot.Header(alg: "none"), bot.Claims(), _ => []));
        yield return Token("alg None, no signature", bot => Sign(GuardedBot.Header(alg: "None"), bot.Claims(), _ => []));
        yield return Token("alg none with a good signature", bot => Sign(GuardedBot.Header(alg: "none"), bot.Claims(), With(TeamsKey)));
        yield return Token("alg missing", bot => Signed(bot, header => header.Remove("alg")));
        yield return Token("alg of another case", bot => Signed(bot, header => header["alg"] = "rs256"));
        yield return Token("HS256 with the public key (PEM)", bot => Sign(GuardedBot.Header(alg: "HS256"), bot.Claims(), data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(TeamsKey.ExportSubjectPublicKeyInfoPem()), data)));
        yield return Token("HS256 with the modulus", bot => Sign(GuardedBot.Header(alg: "HS256"), bot.Claims(), data => HMACSHA256.HashData(TeamsKey.ExportParameters(false).Modulus!, data)));
        yield return Token("PS256", bot => Sign(GuardedBot.Header(alg: "PS256"), bot.Claims(), With(TeamsKey, padding: RSASignaturePadding.Pss)));
        yield return Token("says RS512, is RS256", bot => Sign(GuardedBot.Header(alg: "RS512"), bot.Claims(), With(TeamsKey)));
        yield return Token("SHA-1", bot => Sign(GuardedBot.Header(alg: "RS1"), bot.Claims(), With(TeamsKey, HashAlgorithmName.SHA1)));
        yield return Token("another key under a known kid", bot => Sign(GuardedBot.Header(), bot.Claims(), With(ForeignKey)));
        yield return Token("unknown kid", bot => Sign(GuardedBot.Header("stranger"), bot.Claims(), With(ForeignKey)));
        yield return Token("unknown kid, known key", bot => Sign(GuardedBot.Header("stranger"), bot.Claims(), With(TeamsKey)));
        yield return Token("kid of another case", bot => Sign(GuardedBot.Header("TEAMS"), bot.Claims(), With(TeamsKey)));
        yield return Token("no kid", bot => Signed(bot, header => header.Remove("kid")));
        yield return Token("empty kid", bot => Signed(bot, header => header["kid"] = ""));
        yield return Token("kid is a number", bot => Signed(bot, header => header["kid"] = 7));
        yield return Token("kid of a key that is too short", bot => Sign(GuardedBot.Header("short"), bot.Claims(), With(TeamsKey)));
        yield return Token("brings its own key (jwk)", bot => Foreign(bot, header => header["jwk"] = Published("teams", ForeignKey, "msteams")));
        yield return Token("names its own keys (jku)", bot => Foreign(bot, header => header["jku"] = bot.Connector.MetadataAddress));
        yield return Token("names its own certificate (x5u)", bot => Foreign(bot, header => header["x5u"] = bot.Connector.MetadataAddress));
        yield return Token("demands an unknown extension (crit)", bot => Signed(bot, header => header["crit"] = new JsonArray("exp")));
        yield return Token("no signature", bot => bot.Token()[..(bot.Token().LastIndexOf('.') + 1)]);
        yield return Token("flipped bit in the signature", bot => Flipped(bot.Token(), fromEnd: 20));
        yield return Token("flipped letter in the payload", bot => Flipped(bot.Token(), fromEnd: 400));
        yield return Token("payload of another token", bot => Spliced(bot, bot.Token(claims => claims["serviceurl"] = "https://smba.trafficmanager.net/emea/").Split('.')[1]));

        // The time
        yield return Claim("expired an hour ago", (claims, now) => claims["exp"] = now - 3600, (claims, now) => claims["nbf"] = now - 7200);
        yield return Claim("expired six minutes ago", (claims, now) => claims["exp"] = now - 360, (claims, now) => claims["nbf"] = now - 3960);
        yield return Claim("no exp", (claims, _) => claims.Remove("exp"));
        yield return Claim("exp is null", (claims, _) => claims["exp"] = null);
        yield return Claim("exp is text", (claims, _) => claims["exp"] = "tomorrow");
        yield return Claim("exp is 1e300", (claims, _) => claims["exp"] = 1e300);
        yield return Claim("exp is negative", (claims, _) => claims["exp"] = -1);
        yield return Claim("exp is 0", (claims, _) => claims["exp"] = 0);
        yield return Claim("exp is a list", (claims, now) => claims["exp"] = new JsonArray(now + 3000));
        yield return Claim("valid in an hour", (claims, now) => claims["nbf"] = now + 3600, (claims, now) => claims["exp"] = now + 7200);
        yield return Claim("valid in six minutes", (claims, now) => claims["nbf"] = now + 360);
        yield return Claim("ends before it begins", (claims, now) => claims["nbf"] = now + 200, (claims, now) => claims["exp"] = now + 100);
        yield return Claim("lives 25 hours", (claims, now) => claims["exp"] = now + (25 * 3600));
        yield return Claim("lives ten years", (claims, now) => claims["exp"] = now + (10L * 365 * 86400));
        yield return Claim("no nbf, lives ten years", (claims, _) => claims.Remove("nbf"), (claims, now) => claims["exp"] = now + (10L * 365 * 86400));

        // For whom, from whom
        yield return Claim("other audience", (claims, _) => claims["aud"] = "99999999-2222-4333-8444-555555555555");
        yield return Claim("no audience", (claims, _) => claims.Remove("aud"));
        yield return Claim("empty audience", (claims, _) => claims["aud"] = "");
        yield return Claim("audiences: none", (claims, _) => claims["aud"] = new JsonArray());
        yield return Claim("audiences: bot and other", (claims, _) => claims["aud"] = new JsonArray(GuardedBot.AppId, "https://graph.microsoft.com"));
        yield return Claim("audiences: other and bot", (claims, _) => claims["aud"] = new JsonArray("https://graph.microsoft.com", GuardedBot.AppId));
        yield return Claim("audience as a resource", (claims, _) => claims["aud"] = $"api://{GuardedBot.AppId}");
        yield return Claim("other issuer", (claims, _) => claims["iss"] = "https://issuer.example");
        yield return Claim("issuer with a slash", (claims, _) => claims["iss"] = Issuer + "/");
        yield return Claim("issuer of another case", (claims, _) => claims["iss"] = Issuer.ToUpperInvariant());
        yield return Claim("no issuer", (claims, _) => claims.Remove("iss"));
        yield return Claim("issuer is a list", (claims, _) => claims["iss"] = new JsonArray(Issuer));
        yield return Claim("the government cloud's issuer", (claims, _) => claims["iss"] = "https://api.botframework.us");
        yield return Claim("an Emulator's issuer (v1)", (claims, _) => Entra(claims, "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", "appid"));
        yield return Claim("an Emulator's issuer (v2)", (claims, _) => Entra(claims, "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", "2.0", "azp"));
        yield return Claim("the bot's own outbound token", (claims, _) => Entra(claims, $"https://sts.windows.net/{GuardedBot.Tenant}/", "1.0", "appid"), (claims, _) => claims["aud"] = Issuer);
        yield return Claim("a skill's token", (claims, _) => Entra(claims, $"https://login.microsoftonline.com/{GuardedBot.Tenant}/v2.0", "2.0", "azp"), (claims, _) => claims["azp"] = "99999999-2222-4333-8444-555555555555");
        yield return Case("the ASE channel", Unauthorized, bot => new(
            GuardedBot.Activity(activity => activity["channelId"] = "AppService"),
            $"Bearer {bot.Token(claims => Entra(claims, $"https://sts.windows.net/{GuardedBot.Tenant}/", "1.0", "appid"))}"));

        // What it says of the activity
        yield return Claim("no serviceurl claim", (claims, _) => claims.Remove("serviceurl"));
        yield return Claim("serviceurl claim is a number", (claims, _) => claims["serviceurl"] = 5);
        yield return Claim("serviceurl claim of another region", (claims, _) => claims["serviceurl"] = "https://smba.trafficmanager.net/emea/");
        yield return Claim("serviceurl claim without the slash", (claims, _) => claims["serviceurl"] = GuardedBot.ServiceUrl.TrimEnd('/'));
        yield return Activity("no serviceUrl", Unauthorized, activity => activity.Remove("serviceUrl"));
        yield return Activity("serviceUrl is null", Unauthorized, activity => activity["serviceUrl"] = null);
        yield return Activity("serviceUrl is empty", Unauthorized, activity => activity["serviceUrl"] = "");
        yield return Activity("serviceUrl of an evil host, not signed", Unauthorized, activity => activity["serviceUrl"] = "https://evil.example/");
        foreach (var evil in HostileServiceUrls.All)
        {
            yield return Case($"signed serviceUrl {evil}", Forbidden, bot => new(
                GuardedBot.Activity(activity => activity["serviceUrl"] = evil),
                $"Bearer {bot.Token(claims => claims["serviceurl"] = evil)}"));
        }

        yield return Activity("no channelId", Forbidden, activity => activity.Remove("channelId"));
        yield return Activity("channelId is null", Forbidden, activity => activity["channelId"] = null);
        yield return Activity("channelId is empty", Forbidden, activity => activity["channelId"] = "");
        yield return Activity("channelId of another case", Forbidden, activity => activity["channelId"] = "MSTEAMS");
        yield return Activity("channelId emulator", Forbidden, activity => activity["channelId"] = "emulator");
        yield return Activity("channelId webchat", Forbidden, activity => activity["channelId"] = "webchat");
        yield return Case("key endorsed for webchat alone", Forbidden, bot => new(
            GuardedBot.Activity(), $"Bearer {Sign(GuardedBot.Header("webchat"), bot.Claims(), With(WebChatKey))}"));
        yield return Case("key endorsed for webchat, activity too", Forbidden, bot => new(
            GuardedBot.Activity(activity => activity["channelId"] = "webchat"), $"Bearer {Sign(GuardedBot.Header("webchat"), bot.Claims(), With(WebChatKey))}"));
        yield return Case("key without endorsements", Forbidden, bot => new(
            GuardedBot.Activity(), $"Bearer {Sign(GuardedBot.Header("plain"), bot.Claims(), With(PlainKey))}"));
    }

    private static (string Name, int Status, Func<GuardedBot, TokenAttempt> Make) Case(string name, int status, Func<GuardedBot, TokenAttempt> make) =>
        (name, status, make);

    private static (string Name, int Status, Func<GuardedBot, TokenAttempt> Make) Header(string name, Func<GuardedBot, string[]> values) =>
        Case(name, Unauthorized, bot => new(GuardedBot.Activity(), values(bot)));

    private static (string Name, int Status, Func<GuardedBot, TokenAttempt> Make) Token(string name, Func<GuardedBot, string> token) =>
        Header(name, bot => [$"Bearer {token(bot)}"]);

    private static (string Name, int Status, Func<GuardedBot, TokenAttempt> Make) Claim(string name, params Action<JsonObject, long>[] changes) =>
        Token(name, bot => bot.Token(claims => Array.ForEach(changes, change => change(claims, bot.Time.GetUtcNow().ToUnixTimeSeconds()))));

    private static (string Name, int Status, Func<GuardedBot, TokenAttempt> Make) Activity(string name, int status, Action<JsonObject> change) =>
        Case(name, status, bot => new(GuardedBot.Activity(change), $"Bearer {bot.Token()}"));

    private static void Entra(JsonObject claims, string issuer, string version, string appClaim)
    {
        claims["iss"] = issuer;
        claims["ver"] = version;
        claims[appClaim] = GuardedBot.AppId;
    }

    private static string Signed(GuardedBot bot, Action<JsonObject> change, string? payload = null)
    {
        var header = GuardedBot.Header();
        change(header);
        var signed = $"{Encode(header.ToJsonString())}.{Encode(payload ?? bot.Claims().ToJsonString())}";
        return $"{signed}.{Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(With(TeamsKey)(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Foreign(GuardedBot bot, Action<JsonObject> change)
    {
        var header = GuardedBot.Header();
        change(header);
        return Sign(header, bot.Claims(), With(ForeignKey));
    }

    private static string Spliced(GuardedBot bot, string payload)
    {
        var parts = bot.Token().Split('.');
        return $"{parts[0]}.{payload}.{parts[2]}";
    }

    private static string Flipped(string token, int fromEnd)
    {
        var letters = token.ToCharArray();
        letters[^fromEnd] = letters[^fromEnd] == 'A' ? 'B' : 'A';
        return new string(letters);
    }

    private static string Encode(string text) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(text);
}
