using ErgBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ready_only_once_what_the_bot_starts_from_is_stored(bool isSown)
    {
        await using var bot = await GuardedBot.StartUnregisteredAsync(services: services => services
            .AddStorage(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ConnectionString", NoStorage)]).Build())
            .AddHostedService(_ => new Seed(isSown)));
        if (isSown)
        {
            await bot.Services.GetServices<IHostedService>().OfType<Seed>().Single().ExecuteTask!;
        }

        var content = bot.Services.GetServices<ReadinessPart>().Single(part => part.Name == "content");
        var answer = await Record.ExceptionAsync(() => content.AskAsync(CancellationToken.None));
        Assert.Equal(isSown, answer is null);
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

    private const string NoStorage = "AccountName=nobody;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:1/nobody;QueueEndpoint=http://127.0.0.1:1/nobody";

    private sealed class Seed(bool isSown) : SeedWorker(Task.CompletedTask)
    {
        protected override Task SeedAsync(CancellationToken ct) => isSown ? Task.CompletedTask : Task.Delay(Timeout.Infinite, ct);
    }
}
