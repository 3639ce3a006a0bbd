using System.Globalization;
using ErgBot.Broadcasts;
using ErgBot.People;
using ErgBot.Storage;
using Microsoft.Extensions.Options;

namespace ErgBot.Journeys.Bot;

/// <summary>
/// People in the tables and a broadcast to all of them, written with the operator's key as the bot itself writes it, so that thousands need no
/// thousands of chats; and what the tables say afterwards.
/// </summary>
internal sealed class Mailing
{
    private readonly Tables tables;
    private readonly PeopleStore people;
    private readonly BroadcastStore broadcasts;
    private readonly DeliveryStore deliveries;
    private readonly Guid tenant;
    private readonly string serviceUrl;

    public Mailing(StorageAccount storage, BotSettings settings, Guid tenant, string serviceUrl)
    {
        var keys = new PrivacyKeys(Options.Create(new PrivacyOptions { Key = settings.Environment["Privacy__Key"] }), new DevelopmentKey(null!));
        var (pseudonyms, sealer) = (new Pseudonyms(keys), new Sealer(keys));
        tables = new Tables(Options.Create(new StorageOptions { ConnectionString = storage.ConnectionString }), new StorageWire());
        people = new PeopleStore(tables, pseudonyms, sealer);
        broadcasts = new BroadcastStore(tables, pseudonyms, sealer);
        deliveries = new DeliveryStore(tables, pseudonyms, sealer, TimeProvider.System);
        (this.tenant, this.serviceUrl) = (tenant, serviceUrl);
    }

    /// <summary>Where the numbered person is written to.</summary>
    public static string ConversationOf(int number) => string.Create(CultureInfo.InvariantCulture, $"a:crowd-{number:000000}");

    public async Task AddPeopleAsync(int count, CancellationToken ct = default)
    {
        await PatientlyAsync(async () => { await tables.MakeAsync(ct); return true; });
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = ct },
            async (number, inTime) =>
            {
                var person = new PersonId(tenant, Guid.NewGuid());
                var address = new Address(serviceUrl, ConversationOf(number), $"29:crowd-{number}", "28:bot", tenant.ToString("D"), "en-US");
                await PatientlyAsync(() => people.ChangeAsync(person, _ => new PersonRecord { Welcomed = true, Address = address }, inTime));
            });
    }

    /// <summary>A broadcast to everyone, as it stands when its author has pressed "Send", and a second organizer has agreed.</summary>
    public Task<BroadcastId> QueueAsync(string title = "Kick-off tomorrow", CancellationToken ct = default) => AddAsync(title, BroadcastState.Queued, ct);

    /// <summary>Likewise while the second organizer hasn't agreed yet.</summary>
    public Task<BroadcastId> DraftAsync(string title, CancellationToken ct = default) => AddAsync(title, BroadcastState.Draft, ct);

    private async Task<BroadcastId> AddAsync(string title, BroadcastState state, CancellationToken ct)
    {
        var author = new Person(new PersonId(tenant, Guid.NewGuid()), "Olga Meyer");
        var id = broadcasts.IdFor(author.Id, Guid.NewGuid());
        var written = new Broadcast
        {
            Id = id,
            Author = author,
            Message = new Message(title, "Doors open at three. Bring a colleague."),
            Audience = new Audience { Everyone = true },
            State = state,
            NeedsSecond = true,
            Created = TimeProvider.System.GetUtcNow(),
        };
        await PatientlyAsync(() => broadcasts.ChangeAsync(id, stored => stored ?? written, ct));
        return id;
    }

    public Task<Broadcast?> FindAsync(BroadcastId id) => PatientlyAsync(() => broadcasts.FindAsync(id, CancellationToken.None));

    public Task<Broadcast?> ChangeAsync(BroadcastId id, Func<Broadcast, Broadcast> change) =>
        PatientlyAsync(() => broadcasts.ChangeAsync(id, stored => change(stored!), CancellationToken.None));

    /// <summary>Every recipient's row, by conversation.</summary>
    public Task<IReadOnlyDictionary<string, ErgBot.Broadcasts.Delivery>> RowsAsync(BroadcastId id) => PatientlyAsync(() => ReadAsync(id));

    private async Task<IReadOnlyDictionary<string, ErgBot.Broadcasts.Delivery>> ReadAsync(BroadcastId id)
    {
        var rows = new Dictionary<string, ErgBot.Broadcasts.Delivery>(StringComparer.Ordinal);
        await foreach (var delivery in deliveries.EachAsync(id, CancellationToken.None))
        {
            rows.Add(delivery.To?.Conversation ?? delivery.Key, delivery);
        }

        return rows;
    }

    /// <summary>A busy machine's emulator may miss the short time that the bot gives it: who only watches asks again.</summary>
    private static async Task<T> PatientlyAsync<T>(Func<Task<T>> act)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await act();
            }
            catch (Exception away) when (tried < 20 && StorageFault.IsOutage(away))
            {
                await Task.Delay(Breaker.Rest);
            }
        }
    }
}
