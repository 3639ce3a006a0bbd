using System.Net;

namespace ErgBot.Hosting;

public sealed class FloodTests
{
    [Fact]
    public async Task One_persons_flood_is_only_their_own()
    {
        await using var bot = await GuardedBot.StartAsync(settings: new() { ["Limits:SenderBurst"] = "5", ["Limits:SenderPerSecond"] = "1" });
        var token = bot.Token();
        var flood = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => bot.SendAsync(From("a1"), token)));
        Assert.InRange(flood.Count(status => status == HttpStatusCode.OK), 5, 20);
        Assert.Contains(HttpStatusCode.TooManyRequests, flood);
        Assert.Equal(40, flood.Count(status => status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests));

        Assert.Equal(HttpStatusCode.OK, await bot.SendAsync(From("b2"), token));
    }

    [Fact]
    public async Task Who_has_no_token_uses_up_nobodys_share()
    {
        await using var bot = await GuardedBot.StartAsync(settings: new() { ["Limits:SenderBurst"] = "2", ["Limits:SenderPerSecond"] = "1" });
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await bot.SendAsync(From("a1")));
        }

        Assert.Equal(HttpStatusCode.OK, await bot.SendAsync(From("a1"), bot.Token()));
    }

    [Fact]
    public async Task There_is_a_roof_over_all_turns_at_once()
    {
        await using var bot = await GuardedBot.StartAsync(settings: new() { ["Limits:TurnsAtOnce"] = "2" });
        var (under, done) = (new SemaphoreSlim(0), new TaskCompletionSource());
        bot.Adapter.Meanwhile = _ =>
        {
            under.Release();
            return done.Task;
        };
        var token = bot.Token();
        var two = new[] { bot.SendAsync(From("a1"), token), bot.SendAsync(From("b2"), token) };
        await under.WaitAsync();
        await under.WaitAsync();

        using var third = await bot.Client.SendAsync(GuardedBot.Post(GuardedBot.Json(From("c3").ToJsonString()), token));
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);

        done.SetResult();
        Assert.All(await Task.WhenAll(two), status => Assert.Equal(HttpStatusCode.OK, status));
        bot.Adapter.Meanwhile = _ => Task.CompletedTask;
        Assert.Equal(HttpStatusCode.OK, await bot.SendAsync(From("c3"), token));
    }

    private static System.Text.Json.Nodes.JsonObject From(string who) =>
        GuardedBot.Activity(activity => activity["from"]!["aadObjectId"] = $"00000000-0000-4000-8000-0000000000{who}");
}
