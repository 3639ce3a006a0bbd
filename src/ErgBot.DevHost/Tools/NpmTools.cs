using System.Globalization;
using System.Security.Cryptography;

namespace ErgBot.DevHost.Tools;

/// <summary>
/// The programs of <c>npm/package-lock.json</c>, installed on first use and again when the lock file changes.
/// Test assemblies run side by side: a file lock sees to it that one of them installs while the others wait.
/// </summary>
internal static class NpmTools
{
    public const string NodeIsNeeded = "Node.js 20 or newer, with npm, is needed for the local tools (https://nodejs.org).";

    private const int OldestNode = 20;
    private static readonly TimeSpan PatienceWithNpm = TimeSpan.FromMinutes(10);

    public static string Folder { get; } = Checkout.In("src", "ErgBot.DevHost", "npm");

    /// <summary>A file of an installed package, e.g. <c>azurite/dist/src/azurite.js</c>.</summary>
    public static string PathOf(string file) => Path.Combine(Folder, "node_modules", file);

    /// <exception cref="ToolException">Node.js or npm is missing or too old, or the installation failed.</exception>
    public static async Task InstallAsync(CancellationToken cancellationToken = default)
    {
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"), cancellationToken)));

        // Inside node_modules, which npm ci empties first: an interrupted installation leaves no stamp.
        var stamp = PathOf(".installed");
        if (await IsInstalledAsync())
        {
            return;
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(PatienceWithNpm);
        try
        {
            await using var turn = await MyTurnAsync(deadline.Token);
            if (await IsInstalledAsync())
            {
                return;
            }

            await CheckNodeAsync(deadline.Token);
            await RunNpmAsync(deadline.Token);
            await File.WriteAllTextAsync(stamp, wanted, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"npm ci in {Folder} did not come to an end within {PatienceWithNpm.TotalMinutes} minutes.");
        }

        async Task<bool> IsInstalledAsync() => File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == wanted;
    }

    private static async Task<FileStream> MyTurnAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Checkout.In(".ergbot"));
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder.FullName, "npm.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
            }
        }
    }

    private static async Task CheckNodeAsync(CancellationToken cancellationToken)
    {
        await using var node = ChildProcess.StartCommand("node --version", "node", ["--version"]);
        var version = await node.LineAsync("v", cancellationToken);
        if (int.Parse(version.AsSpan(1, version.IndexOf('.', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture) < OldestNode)
        {
            throw new ToolException($"{NodeIsNeeded} The node on PATH is {version}.");
        }
    }

    private static async Task RunNpmAsync(CancellationToken cancellationToken)
    {
        await using var npm = OperatingSystem.IsWindows()
            ? ChildProcess.StartCommand("npm ci", "cmd", ["/c", "npm", "ci"], folder: Folder)
            : ChildProcess.StartCommand("npm ci", "npm", ["ci"], folder: Folder);
        await npm.Exited.WaitAsync(cancellationToken);
        switch (npm.ExitCode)
        {
            case 0:
                return;
            case ChildProcess.NoSuchCommand:
                throw new ToolException($"{NodeIsNeeded} No npm was found on PATH.");
            default:
                throw npm.Ended();
        }
    }
}
