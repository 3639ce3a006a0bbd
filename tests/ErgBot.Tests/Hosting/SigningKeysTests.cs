using System.Security.Cryptography;

namespace ErgBot.Hosting;

public sealed class SigningKeysTests
{
    [Fact]
    public async Task Keys_are_read_once_for_many_requests()
    {
        await using var bot = await GuardedBot.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.SendAsync(GuardedBot.Activity(), bot.Token())));
        Assert.Equal(20, bot.Adapter.Reached);
        Assert.Equal(1, bot.Connector.Readings);
    }

    [Fact]
    public async Task A_new_key_is_found_at_its_first_token()
    {
        await using var bot = await GuardedBot.StartAsync();
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token()));
        bot.Connector.Keys.Add(FakeBotConnector.Published("next", FakeBotConnector.ForeignKey, "msteams"));
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(), Next(bot)));
        Assert.Equal(2, bot.Connector.Readings);
    }

    [Fact]
    public async Task Unknown_keys_make_us_ask_once_a_minute_at_most()
    {
        await using var bot = await GuardedBot.StartAsync();
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(401, (int)await bot.SendAsync(GuardedBot.Activity(), Next(bot, $"stranger-{i}")));
        }

        Assert.InRange(bot.Connector.Readings, 1, 2);
        bot.Time.Advance(TimeSpan.FromSeconds(61));
        bot.Connector.Keys.Add(FakeBotConnector.Published("next", FakeBotConnector.ForeignKey, "msteams"));
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(), Next(bot)));
        Assert.InRange(bot.Connector.Readings, 2, 3);
    }

    [Fact]
    public async Task Without_keys_the_door_stays_shut_and_opens_when_they_come()
    {
        await using var bot = await GuardedBot.StartAsync();
        bot.Connector.IsAway = true;
        using (var response = await bot.Client.SendAsync(GuardedBot.Post(GuardedBot.Json(GuardedBot.Activity().ToJsonString()), bot.Token())))
        {
            Assert.Equal(503, (int)response.StatusCode);
            Assert.NotNull(response.Headers.RetryAfter);
        }

        bot.Connector.IsAway = false;
        var readings = bot.Connector.Readings;
        Assert.Equal(503, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token())); // not asked again at once
        Assert.Equal(readings, bot.Connector.Readings);
        bot.Time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token()));
        Assert.Equal(1, bot.Adapter.Reached);
    }

    [Fact]
    public async Task Known_keys_outlive_an_outage_of_days_and_not_of_a_week()
    {
        await using var bot = await GuardedBot.StartAsync();
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token()));
        bot.Connector.IsAway = true;
        bot.Time.Advance(TimeSpan.FromDays(4));
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token()));
        Assert.Equal(401, (int)await bot.SendAsync(GuardedBot.Activity(), Next(bot)));
        bot.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(503, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token()));
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_is_refused_after_half_a_day()
    {
        await using var bot = await GuardedBot.StartAsync();
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token()));
        bot.Connector.Keys.RemoveAt(0);
        bot.Time.Advance(TimeSpan.FromHours(13));
        Assert.Equal(401, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token()));
    }

    private static string Next(GuardedBot bot, string kid = "next") =>
        FakeBotConnector.Sign(GuardedBot.Header(kid), bot.Claims(), FakeBotConnector.With(FakeBotConnector.ForeignKey, HashAlgorithmName.SHA256));
}
