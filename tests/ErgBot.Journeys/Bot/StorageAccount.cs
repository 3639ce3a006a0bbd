using System.Globalization;
using System.Text;
using ErgBot.DevHost.Tools;

namespace ErgBot.Journeys.Bot;

/// <summary>
/// A storage account of the story's own in the one Azurite of this test run: tables start empty, and stories can run side by side.
/// </summary>
internal sealed class StorageAccount
{
    private const int Accounts = 500;
    private static readonly string Key = Convert.ToBase64String(Encoding.ASCII.GetBytes("a key of an emulator guards nothing at all"));
    private static readonly Lazy<Task<Azurite>> Emulator = new(StartAsync);
    private static int taken;

    private StorageAccount(string name, Uri tables, Uri queues)
    {
        Name = name;
        Tables = tables;
        Queues = queues;
    }

    public string Name { get; }

    /// <summary>Where Azurite answers for tables; a proxy may stand before it.</summary>
    public Uri Tables { get; }

    public Uri Queues { get; }

    public string ConnectionString => Through(Tables.Authority, Queues.Authority);

    public static async Task<StorageAccount> NewAsync()
    {
        var published = (await Emulator.Value).ConnectionString.Split(';')
            .Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToDictionary(part => part[0], part => part[1]);
        return new StorageAccount(Names(Interlocked.Increment(ref taken) - 1), new Uri(published["TableEndpoint"]), new Uri(published["QueueEndpoint"]));
    }

    /// <summary>The same account, reached through something that stands between.</summary>
    public string Through(string tables, string queues) =>
        $"DefaultEndpointsProtocol=http;AccountName={Name};AccountKey={Key};TableEndpoint=http://{tables}/{Name};QueueEndpoint=http://{queues}/{Name};";

    private static string Names(int number) => number < Accounts
        ? string.Create(CultureInfo.InvariantCulture, $"story{number:000}")
        : throw new InvalidOperationException($"More than {Accounts} storage accounts in one run: raise the number.");

    private static Task<Azurite> StartAsync()
    {
        // Azurite reads further accounts from here; it is our child and inherits it.
        Environment.SetEnvironmentVariable("AZURITE_ACCOUNTS", string.Join(';', Enumerable.Range(0, Accounts).Select(number => $"{Names(number)}:{Key}")));
        return Azurite.StartAsync();
    }
}
