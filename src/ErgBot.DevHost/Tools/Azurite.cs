namespace ErgBot.DevHost.Tools;

/// <summary>
/// The storage emulator as a process of its own. Azurite takes free ports by itself when asked for port 0 and says which,
/// so that no two ever clash.
/// </summary>
internal sealed class Azurite : IAsyncDisposable
{
    /// <summary>The emulator's published account; it opens nothing else.</summary>
    private const string Account =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    private static readonly TimeSpan PatienceAtTheStart = TimeSpan.FromMinutes(2);

    private Azurite(ChildProcess process, Uri blobs, Uri queues, Uri tables)
    {
        Process = process;
        Tables = tables;
        ConnectionString = $"DefaultEndpointsProtocol=http;{Account}BlobEndpoint={blobs};QueueEndpoint={queues};TableEndpoint={tables};";
    }

    public ChildProcess Process { get; }

    public Uri Tables { get; }

    public string ConnectionString { get; }

    /// <summary>For who knows no more of a running Azurite than <see cref="Tables"/>.</summary>
    public static string ConnectionStringFor(Uri tables) => $"DefaultEndpointsProtocol=http;{Account}TableEndpoint={tables};";

    /// <summary>Installs the npm tools if need be, starts Azurite and returns when it listens.</summary>
    /// <param name="folder">Where the data are kept; in memory when null.</param>
    /// <exception cref="ToolException">Node.js is missing, the installation failed, or Azurite ended.</exception>
    public static async Task<Azurite> StartAsync(string? folder = null, CancellationToken cancellationToken = default)
    {
        await NpmTools.InstallAsync(cancellationToken);
        var process = ChildProcess.StartScript(
            "Azurite",
            NpmTools.PathOf("azurite/dist/src/azurite.js"),
            [
                .. folder is null ? (string[])["--inMemoryPersistence"] : ["--location", folder],
                "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
                "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            ]);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(PatienceAtTheStart);
        try
        {
            return new Azurite(process, await EndpointAsync("Blob"), await EndpointAsync("Queue"), await EndpointAsync("Table"));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }

        async Task<Uri> EndpointAsync(string service)
        {
            var beginning = $"Azurite {service} service is successfully listening at ";
            return new Uri((await process.LineAsync(beginning, deadline.Token))[beginning.Length..] + "/devstoreaccount1");
        }
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
