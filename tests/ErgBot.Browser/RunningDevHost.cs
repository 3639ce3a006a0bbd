using System.Globalization;
using Azure.Data.Tables;
using ErgBot.DevHost;
using ErgBot.DevHost.Tools;

namespace ErgBot.Browser;

/// <summary>The DevHost as somebody starts it from a terminal, and what it prints.</summary>
internal sealed class RunningDevHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(12); // the first start of all installs the npm tools

    private readonly ChildProcess process;
    private readonly TableServiceClient tables;

    private RunningDevHost(ChildProcess process, Uri tables)
    {
        this.process = process;
        this.tables = new TableServiceClient(Azurite.ConnectionStringFor(tables));
    }

    public static async Task<RunningDevHost> StartAsync(string folder)
    {
        var process = ChildProcess.StartCommand(
            "The DevHost", "dotnet", [typeof(LocalRun).Assembly.Location, "--headless", "--data", folder]);
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            return new RunningDevHost(process, new Uri(await AfterAsync(process, Welcome.Tables, deadline.Token)));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public Task<string> AddressOfAsync(Person person) => AfterAsync(process, Welcome.Beginning(person), CancellationToken.None);

    /// <summary>How many rows of a kind there are, e.g. "rsvp" for keys like "rsvp:…".</summary>
    public async Task<int> CountAsync(string table, string kind)
    {
        var rows = tables.GetTableClient(table).QueryAsync<TableEntity>(
            string.Create(CultureInfo.InvariantCulture, $"RowKey ge '{kind}:' and RowKey lt '{kind};'"), select: ["RowKey"]);
        return await rows.CountAsync();
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static async Task<string> AfterAsync(ChildProcess process, string beginning, CancellationToken cancellationToken) =>
        (await process.LineAsync(beginning, cancellationToken))[beginning.Length..];
}
