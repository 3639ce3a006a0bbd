using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ErgBot.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Live_says_so_whatever_the_storage_does()
    {
        await using var bot = await StartAsync(_ => throw new InvalidOperationException());
        Assert.Equal((200, "live\n"), await GetAsync(bot, "/health/live"));
    }

    [Fact]
    public async Task Ready_when_every_part_answers()
    {
        await using var bot = await StartAsync(_ => Task.CompletedTask);
        Assert.Equal((200, "ready\n"), await GetAsync(bot, "/health/ready"));
    }

    [Fact]
    public async Task Not_ready_names_the_part_and_no_secret()
    {
        await using var bot = await StartAsync(_ => throw new InvalidOperationException("AccountKey=canary-key"));
        Assert.Equal((503, "not ready: queues\n"), await GetAsync(bot, "/health/ready"));
    }

    [Fact]
    public async Task It_is_asked_once_for_many_and_again_after_a_failure()
    {
        var (asked, failing) = (0, true);
        await using var bot = await StartAsync(_ =>
        {
            Interlocked.Increment(ref asked);
            return failing ? Task.FromException(new TimeoutException()) : Task.CompletedTask;
        });
        Assert.Equal(503, (await GetAsync(bot, "/health/ready")).Status);
        failing = false;
        Assert.Equal(200, (await GetAsync(bot, "/health/ready")).Status); // at once: a platform that waits for us need not wait longer
        Assert.Equal(2, asked);

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(200, (await GetAsync(bot, "/health/ready")).Status);
        }

        Assert.Equal(2, asked);
        failing = true;
        bot.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(503, (await GetAsync(bot, "/health/ready")).Status);
    }

    private static Task<GuardedBot> StartAsync(Func<CancellationToken, Task> askQueues) => GuardedBot.StartUnregisteredAsync(services: services =>
    {
        services.RemoveAll<ReadinessPart>();
        services.AddSingleton(new ReadinessPart("tables", _ => Task.CompletedTask));
        services.AddSingleton(new ReadinessPart("queues", askQueues));
    });

    private static async Task<(int Status, string Text)> GetAsync(GuardedBot bot, string path)
    {
        using var response = await bot.Client.GetAsync(path);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
