namespace ErgBot.Hosting;

/// <summary>One registered bot for all the cases of a table.</summary>
public sealed class GuardedBotFixture : IAsyncLifetime
{
    internal GuardedBot Bot { get; private set; } = null!;

    // A table's cases come in faster than one sender may send: floods have tests of their own.
    public async Task InitializeAsync() => Bot = await GuardedBot.StartAsync(settings: new() { ["Limits:SenderBurst"] = "100000" });

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
