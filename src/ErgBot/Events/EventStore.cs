using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events;

/// <summary>
/// Table <c>Events</c>: partition <c>{event id}</c> with the row <c>event</c> (the event and its seat count) and a row <c>rsvp:{p}</c> for each
/// answer, where p is the person's pseudonym for this very event. An answer and the seat count change in one entity-group transaction under the
/// event row's ETag, so they can't come apart: not by two taps at once, not by a crash, not by a response that gets lost. Partition <c>directory</c>
/// has an empty row <c>event:{id}</c> for each event, so that listing events never scans their answers.
/// </summary>
internal sealed class EventStore
{
    private const string Directory = "directory";
    private const string HeadKey = "event";
    private const string RsvpPrefix = "rsvp";
    private const string AfterLastRsvp = "rsvp;";

    private readonly Tables _tables;
    private readonly Pseudonyms _pseudonyms;
    private readonly Sealer _sealer;
    private readonly bool _conditional;

    /// <summary>Taps on one event wait for each other here, instead of meeting in the table and deciding again; other instances are met by the ETag.</summary>
    private readonly ConcurrentDictionary<EventId, SemaphoreSlim> _turnstiles = new();

    public EventStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer)
        : this(tables, pseudonyms, sealer, conditional: true)
    {
    }

    /// <param name="tables">The tables.</param>
    /// <param name="pseudonyms">Keys of people.</param>
    /// <param name="sealer">Seals who an answer is from.</param>
    /// <param name="conditional">False takes the guard away: for the control that shows what it is there for, and for nothing else.</param>
    internal EventStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer, bool conditional)
    {
        _tables = tables;
        _pseudonyms = pseudonyms;
        _sealer = sealer;
        _conditional = conditional;
    }

    public async Task AddIfMissingAsync(Event added, CancellationToken ct)
    {
        // The directory first: an event that stands there and nowhere else is passed over, the other way round nobody would find it.
        await _tables.Events.UpsertEntityAsync(new TableEntity(Directory, Key.Of(HeadKey, added.Id.ToString())), cancellationToken: ct);
        try
        {
            await _tables.Events.AddEntityAsync(ToRow(new EventHead(added, 0, 0)), ct);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
        }
    }

    public async Task<IReadOnlyList<EventHead>> ListAsync(CancellationToken ct)
    {
        var heads = new List<EventHead>();
        await foreach (var row in _tables.Events.QueryAsync<TableEntity>(row => row.PartitionKey == Directory, cancellationToken: ct))
        {
            if (await FindAsync(EventId.Parse(row.RowKey[(HeadKey.Length + 1)..]), ct) is { } head)
            {
                heads.Add(head);
            }
        }

        return heads;
    }

    public async Task<EventHead?> FindAsync(EventId id, CancellationToken ct)
    {
        var row = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), HeadKey, cancellationToken: ct);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    public async Task<RsvpAnswer?> FindAnswerAsync(EventId id, PersonId person, CancellationToken ct) =>
        (await ReadOwnAsync(id, person, ct))?.Answer;

    /// <summary>Everybody who has answered, in the order of their pseudonyms, one page in memory at a time. Rows that can't be opened are left out.</summary>
    public async IAsyncEnumerable<PersonId> PeopleAsync(EventId id, [EnumeratorCancellation] CancellationToken ct)
    {
        var answers = TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()} and RowKey gt {RsvpPrefix} and RowKey lt {AfterLastRsvp}");
        await foreach (var row in _tables.Events.QueryAsync<TableEntity>(answers, select: ["PartitionKey", "RowKey", "Who"], cancellationToken: ct))
        {
            if (TryOpen(id, row) is { } person)
            {
                yield return person;
            }
        }
    }

    /// <summary>Takes a person's answer away, with the seat that it held, also when the event is over or cancelled.</summary>
    public Task RemoveAsync(EventId id, PersonId person, CancellationToken ct) => Conditional.WriteAsync(
        async inTime =>
        {
            if (await ReadOwnAsync(id, person, inTime) is not { } own)
            {
                return false;
            }

            var removal = new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(id.ToString(), own.RowKey), own.ETag);
            var headRow = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), HeadKey, cancellationToken: inTime);
            TableTransactionAction[] changes = headRow.HasValue
                ? [new(TableTransactionActionType.UpdateReplace, ToRow(RsvpDecision.Without(FromRow(headRow.Value!), own.Answer)), headRow.Value!.ETag), removal]
                : [removal];
            await _tables.Events.SubmitTransactionAsync(changes, inTime);
            return true;
        },
        ct);

    /// <summary>Sets a person's answer.</summary>
    /// <param name="id">The event.</param>
    /// <param name="person">Whose answer.</param>
    /// <param name="wanted">The answer.</param>
    /// <param name="now">Calendar time.</param>
    /// <param name="ct">Ends the waiting; a write that has left may still be stored.</param>
    /// <exception cref="ContendedException">Others changed the event again and again; nothing was stored.</exception>
    /// <exception cref="RequestFailedException">Storage is away; whether the answer was stored is unknown.</exception>
    public async Task<RsvpResult> AnswerAsync(EventId id, PersonId person, RsvpAnswer wanted, DateTimeOffset now, CancellationToken ct)
    {
        var operation = Guid.NewGuid();
        if (!_conditional)
        {
            return await TryAnswerAsync(id, person, wanted, now, operation, ct);
        }

        var turnstile = _turnstiles.GetOrAdd(id, _ => new SemaphoreSlim(1));
        await turnstile.WaitAsync(ct);
        try
        {
            return await Conditional.WriteAsync(token => TryAnswerAsync(id, person, wanted, now, operation, token), ct);
        }
        finally
        {
            turnstile.Release();
        }
    }

    private async Task<RsvpResult> TryAnswerAsync(EventId id, PersonId person, RsvpAnswer wanted, DateTimeOffset now, Guid operation, CancellationToken ct)
    {
        var headRead = _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), HeadKey, cancellationToken: ct);
        var own = await ReadOwnAsync(id, person, ct);
        var headRow = await headRead;
        if (!headRow.HasValue)
        {
            return new RsvpResult(RsvpOutcome.Gone, null, null);
        }

        var head = FromRow(headRow.Value!);
        if (own?.Operation == operation)
        {
            // An earlier try was stored and its response lost: the conflict we met was with ourselves.
            return new RsvpResult(RsvpDecision.OutcomeOf(wanted), head, wanted);
        }

        var decision = RsvpDecision.Decide(head, own?.Answer, wanted, now);
        if (!decision.Changes)
        {
            return new RsvpResult(decision.Outcome, head, own?.Answer);
        }

        var key = RsvpKeys(id, person)[0];
        var answerRow = new TableEntity(id.ToString(), key)
        {
            ["Answer"] = wanted.ToString(),
            ["Operation"] = operation,
            ["Who"] = _sealer.Seal(person, Bound(id, key)),
        };
        List<TableTransactionAction> changes =
        [
            new(TableTransactionActionType.UpdateReplace, ToRow(decision.Head), _conditional ? headRow.Value!.ETag : ETag.All),
            own?.RowKey == key
                ? new(TableTransactionActionType.UpdateReplace, answerRow, _conditional ? own.ETag : ETag.All)
                : new(_conditional ? TableTransactionActionType.Add : TableTransactionActionType.UpsertReplace, answerRow),
        ];
        if (own is not null && own.RowKey != key)
        {
            // A row from before the key was changed moves to its new place.
            changes.Add(new(TableTransactionActionType.Delete, new TableEntity(id.ToString(), own.RowKey), own.ETag));
        }

        await _tables.Events.SubmitTransactionAsync(changes, ct);
        return new RsvpResult(decision.Outcome, decision.Head, wanted);
    }

    /// <summary>One read for whoever is stored under the current key.</summary>
    private async Task<OwnAnswer?> ReadOwnAsync(EventId id, PersonId person, CancellationToken ct)
    {
        foreach (var key in RsvpKeys(id, person))
        {
            var row = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), key, cancellationToken: ct);
            if (row.HasValue)
            {
                return new OwnAnswer(key, Enum.Parse<RsvpAnswer>(row.Value!.GetString("Answer")), row.Value.GetGuid("Operation"), row.Value.ETag);
            }
        }

        return null;
    }

    private PersonId? TryOpen(EventId id, TableEntity row)
    {
        try
        {
            return _sealer.Open<PersonId>(row.GetString("Who"), Bound(id, row.RowKey));
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    /// <summary>The current key's first; a row may stand under the one before it.</summary>
    private IReadOnlyList<string> RsvpKeys(EventId id, PersonId person) =>
        [.. _pseudonyms.AllIn($"event:{id}", person).Select(pseudonym => Key.Of(RsvpPrefix, pseudonym))];

    private static string Bound(EventId id, string key) => $"Events|{id}|{key}";

    private static TableEntity ToRow(EventHead head) => new(head.Event.Id.ToString(), HeadKey)
    {
        ["Title"] = head.Event.Title,
        ["About"] = head.Event.About,
        ["Start"] = head.Event.Start,
        ["End"] = head.Event.End,
        ["Place"] = head.Event.Place,
        ["Audience"] = head.Event.Audience.ToString(),
        ["Capacity"] = head.Event.Capacity,
        ["Cancelled"] = head.Event.Cancelled,
        ["Going"] = head.Going,
        ["Maybe"] = head.Maybe,
    };

    private static EventHead FromRow(TableEntity row)
    {
        var found = new Event
        {
            Id = EventId.Parse(row.PartitionKey),
            Title = row.GetString("Title"),
            About = row.GetString("About"),
            Start = row.GetDateTimeOffset("Start")!.Value,
            End = row.GetDateTimeOffset("End")!.Value,
            Place = row.GetString("Place"),
            Audience = Enum.Parse<EventAudience>(row.GetString("Audience")),
            Capacity = row.GetInt32("Capacity"),
            Cancelled = row.GetBoolean("Cancelled") is true,
        };
        return new EventHead(found, row.GetInt32("Going") ?? 0, row.GetInt32("Maybe") ?? 0);
    }

    private sealed record OwnAnswer(string RowKey, RsvpAnswer Answer, Guid? Operation, ETag ETag);
}
