using System.Text.Json.Nodes;

namespace ErgBot.Hosting;

public sealed class LocalDoorTests
{
    private const string Playground = "http://localhost:56150/_connector";

    [Theory]
    [InlineData(Playground)]
    [InlineData("http://127.0.0.1:56150/_connector")]
    [InlineData("http://[::1]:56150/")]
    [InlineData("https://localhost/")]
    public async Task In_Development_without_an_app_id_this_machine_is_let_in(string serviceUrl)
    {
        await using var bot = await GuardedBot.StartUnregisteredAsync();
        Assert.Equal(200, (int)await bot.SendAsync(To(serviceUrl)));
        Assert.Equal(1, bot.Adapter.Reached);
    }

    [Fact]
    public async Task And_a_warning_says_so()
    {
        await using var bot = await GuardedBot.StartUnregisteredAsync();
        Assert.Contains("UNAUTHENTICATED", bot.Logged, StringComparison.Ordinal);

        await using var registered = await GuardedBot.StartAsync("Development");
        Assert.DoesNotContain("UNAUTHENTICATED", registered.Logged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GuardedBot.ServiceUrl)]
    [InlineData("http://192.168.1.5:56150/_connector")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://evil.example@localhost/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("ftp://localhost/")]
    [InlineData(null)]
    public async Task Not_with_a_serviceUrl_elsewhere(string? serviceUrl)
    {
        await using var bot = await GuardedBot.StartUnregisteredAsync();
        Assert.Equal(403, (int)await bot.SendAsync(To(serviceUrl)));
        Assert.Equal(0, bot.Adapter.Reached);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-For", "")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Original-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "localhost.evil.example:3978")]
    public async Task Not_when_it_comes_through_somebody_else(string header, string value)
    {
        await using var bot = await GuardedBot.StartUnregisteredAsync();
        using var request = GuardedBot.Post(GuardedBot.Json(To(Playground).ToJsonString()), token: null);
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await bot.Client.SendAsync(request);
        Assert.Equal(403, (int)response.StatusCode);
        Assert.Equal(0, bot.Adapter.Reached);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Not_when_there_is_an_app_id(string environment)
    {
        await using var bot = await GuardedBot.StartAsync(environment);
        Assert.Equal(401, (int)await bot.SendAsync(To(Playground)));
        Assert.Equal(0, bot.Adapter.Reached);
    }

    [Fact]
    public async Task In_Development_Teams_own_rules_hold_all_the_same()
    {
        await using var bot = await GuardedBot.StartUnregisteredAsync();
        Assert.Equal(403, (int)await bot.SendAsync(To(Playground, activity => activity["channelId"] = "webchat")));
        Assert.Equal(400, (int)await bot.SendAsync(To(Playground, activity => activity.Remove("type"))));
    }

    [Fact]
    public async Task In_Development_a_signed_loopback_serviceUrl_is_let_in_and_in_Production_it_is_not()
    {
        await using var development = await GuardedBot.StartAsync("Development");
        await using var production = await GuardedBot.StartAsync();
        Assert.Equal(200, (int)await development.SendAsync(To(Playground), development.Token(claims => claims["serviceurl"] = Playground)));
        Assert.Equal(403, (int)await production.SendAsync(To(Playground), production.Token(claims => claims["serviceurl"] = Playground)));
    }

    private static JsonObject To(string? serviceUrl, Action<JsonObject>? change = null)
    {
        var activity = GuardedBot.Activity(activity => activity["serviceUrl"] = serviceUrl);
        change?.Invoke(activity);
        return activity;
    }
}
