using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ErgBot.Hosting;

public sealed class TokenMatrixTests(GuardedBotFixture fixture) : IClassFixture<GuardedBotFixture>
{
    private GuardedBot Bot => fixture.Bot;

    public static TheoryData<string> Refused => [.. TokenTable.Refused.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_Teams_stays_outside(string name)
    {
        var (expected, make) = TokenTable.Refused[name];
        var attempt = make(Bot);
        using var request = GuardedBot.Post(GuardedBot.Json(attempt.Activity.ToJsonString()), token: null);
        foreach (var value in attempt.Authorization)
        {
            Assert.True(request.Headers.TryAddWithoutValidation("Authorization", value));
        }

        var reached = Bot.Adapter.Reached;
        Bot.ForgetLog();
        using var response = await Bot.Client.SendAsync(request);

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Equal(reached, Bot.Adapter.Reached);
        var logged = Bot.Logged;
        foreach (var secret in attempt.Authorization.SelectMany(value => value.Split(' ', '.', ',')).Where(part => part.Length > 20))
        {
            Assert.DoesNotContain(secret, logged, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_table_has_more_than_a_hundred_cases() => Assert.InRange(TokenTable.Refused.Count, 101, int.MaxValue);

    public static TheoryData<string> Admitted => [.. Good.Keys];

    private static readonly Dictionary<string, Action<JsonObject, long>> Good = new()
    {
        ["as the Bot Connector makes it"] = (_, _) => { },
        ["expired four minutes ago: clocks differ"] = (claims, now) => (claims["nbf"], claims["exp"]) = (now - 3600, now - 240),
        ["valid in four minutes: clocks differ"] = (claims, now) => claims["nbf"] = now + 240,
        ["without nbf"] = (claims, _) => claims.Remove("nbf"),
        ["audience in a list of one"] = (claims, _) => claims["aud"] = new JsonArray(GuardedBot.AppId),
        ["serviceurl in another case"] = (claims, _) => claims["serviceurl"] = GuardedBot.ServiceUrl.ToUpperInvariant(),
        ["further claims"] = (claims, _) => claims["tid"] = GuardedBot.Tenant,
    };

    [Theory]
    [MemberData(nameof(Admitted))]
    public async Task Teams_gets_in(string name)
    {
        var activity = GuardedBot.Activity();
        var token = Bot.Token(claims => Good[name](claims, Bot.Time.GetUtcNow().ToUnixTimeSeconds()));
        var reached = Bot.Adapter.Reached;

        Assert.Equal(200, (int)await Bot.SendAsync(activity, token));

        Assert.Equal(reached + 1, Bot.Adapter.Reached);
        Assert.Equal(activity.ToJsonString(), Bot.Adapter.Bodies[^1]);
    }

    [Theory]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task The_longer_hashes_get_in_too(string algorithm)
    {
        var hash = algorithm == "RS384" ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA512;
        var token = FakeBotConnector.Sign(GuardedBot.Header(alg: algorithm), Bot.Claims(), FakeBotConnector.With(FakeBotConnector.TeamsKey, hash));
        Assert.Equal(200, (int)await Bot.SendAsync(GuardedBot.Activity(), token));
    }

    [Fact]
    public async Task The_body_of_a_stranger_is_not_even_waited_for()
    {
        var answer = await RawHttp.AskAsync(Bot.Client.BaseAddress!, """
            POST /api/messages HTTP/1.1
            Host: localhost
            Authorization: Bearer gar.ba.ge
            Content-Type: application/json
            Content-Length: 1000

            {
            """);
        Assert.StartsWith("HTTP/1.1 401 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_refused_is_told_how_to_ask()
    {
        using var response = await Bot.Client.SendAsync(GuardedBot.Post(GuardedBot.Json("{}"), token: null));
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }
}
