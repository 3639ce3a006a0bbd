using ErgBot.DevHost.Tools;
using ErgBot.Storage;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.Testing;

/// <summary>A real Azurite, one for all tests of the assembly: ask for it with <c>IClassFixture&lt;AzuriteFixture&gt;</c>. Tests keep apart by tables of their own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    // Nobody stops it: it is on the leash of this process and ends with it.
    private static readonly Lazy<Task<Azurite>> _running = new(() => Azurite.StartAsync());

    private static int _tests;

    internal string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync() => ConnectionString = (await _running.Value).ConnectionString;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Tables and queue for one test. The wire opens them, as often as there are instances in the test, and faults can be put on it: <c>wire with { Transport = … }</c>.</summary>
    internal async Task<StorageWire> NewTablesAsync()
    {
        var wire = NewNames();
        await Open(wire).MakeAsync(CancellationToken.None);
        return wire;
    }

    /// <summary>Likewise, not made yet.</summary>
    internal static StorageWire NewNames() => new() { NamePrefix = $"t{Interlocked.Increment(ref _tests)}x" };

    /// <summary>How long a test waits for the emulator, which shares a busy machine; who puts faults on the wire finds the time that people are kept waiting.</summary>
    internal static double PatienceOn(StorageWire wire) => wire.Transport is null ? 10 : new StorageOptions().SecondsToAnswer;

    internal Tables Open(StorageWire wire) =>
        new(Options.Create(new StorageOptions { ConnectionString = ConnectionString, SecondsToAnswer = PatienceOn(wire) }), wire);
}
