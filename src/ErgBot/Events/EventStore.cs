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
    private const string RsvpPrefix = "rsvp";
    private const string AfterLastRsvp = "rsvp;";
    private const string MarkPrefix = "Mark";

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
        await _tables.Events.UpsertEntityAsync(new TableEntity(Directory, Key.Of(EventRow.Key, added.Id.ToString())), cancellationToken: ct);
        try
        {
            await _tables.Events.AddEntityAsync(EventRow.Of(new EventHead(added)), ct);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
        }
    }

    /// <summary>Changes the event itself, on condition that nobody else changes anything of it meanwhile. Every change raises the version.</summary>
    /// <param name="id">The event.</param>
    /// <param name="change">From what is stored to the event as it is to be; null to leave it. It may run several times: it sets, it never counts.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <returns>What is stored now; null when the event is gone.</returns>
    /// <exception cref="ContendedException">Others kept changing it; nothing was stored.</exception>
    public Task<EventHead?> ChangeAsync(EventId id, Func<EventHead, Event?> change, CancellationToken ct) => Conditional.WriteAsync<EventHead?>(
        async inTime =>
        {
            var row = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), EventRow.Key, cancellationToken: inTime);
            if (!row.HasValue)
            {
                return null;
            }

            var head = EventRow.Read(row.Value!);
            if (change(head) is not { } changed || changed == head.Event)
            {
                return head;
            }

            var next = head with { Event = changed with { Id = id }, Version = head.Version + 1 };
            await _tables.Events.UpdateEntityAsync(EventRow.Of(next), row.Value!.ETag, TableUpdateMode.Replace, inTime);
            return next;
        },
        ct);

    /// <summary>Every answer, in the order of the pseudonyms, one page in memory at a time. Rows that can't be opened are left out.</summary>
    public async IAsyncEnumerable<StoredRsvp> AnswersAsync(EventId id, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in _tables.Events.QueryAsync<TableEntity>(AnswersOf(id), cancellationToken: ct))
        {
            if (TryOpen(id, row) is { } person)
            {
                var marks = row.Where(property => property.Key.StartsWith(MarkPrefix, StringComparison.Ordinal) && property.Value is string)
                    .ToDictionary(property => property.Key[MarkPrefix.Length..], property => (string)property.Value, StringComparer.Ordinal);
                yield return new StoredRsvp(row.RowKey, person, ReadRsvp(row), marks, row.ETag);
            }
        }
    }

    /// <summary>Notes something on an answer, without touching the event's own row: many can be noted while people tap.</summary>
    /// <param name="id">The event.</param>
    /// <param name="answer">As it was read.</param>
    /// <param name="mark">A name of letters.</param>
    /// <param name="value">What is noted; nothing personal in plain.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <returns>The answer as it stands now, to note more on it; null when it was changed, or taken away, since it was read: then nothing was noted.</returns>
    public async Task<StoredRsvp?> MarkAsync(EventId id, StoredRsvp answer, string mark, string value, CancellationToken ct)
    {
        var noted = new TableEntity(id.ToString(), answer.RowKey) { [MarkPrefix + mark] = value };
        try
        {
            var written = await _tables.Events.UpdateEntityAsync(noted, answer.ETag, TableUpdateMode.Merge, ct);
            return answer with { Marks = With(answer.Marks), ETag = written.Headers.ETag!.Value };
        }
        catch (RequestFailedException refusal) when (refusal.Status is 404 or 412)
        {
            // Our own, when only the answer to our first try was lost.
            var row = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), answer.RowKey, cancellationToken: ct);
            return row.HasValue && row.Value!.GetString(MarkPrefix + mark) == value && ReadRsvp(row.Value) == answer.Rsvp
                ? answer with { Marks = With(answer.Marks), ETag = row.Value.ETag }
                : null;
        }

        Dictionary<string, string> With(IReadOnlyDictionary<string, string> marks) => new(marks, StringComparer.Ordinal) { [mark] = value };
    }

    public async Task<IReadOnlyList<EventHead>> ListAsync(CancellationToken ct)
    {
        var heads = new List<EventHead>();
        await foreach (var row in _tables.Events.QueryAsync<TableEntity>(row => row.PartitionKey == Directory, cancellationToken: ct))
        {
            if (await FindAsync(EventId.Parse(row.RowKey[(EventRow.Key.Length + 1)..]), ct) is { } head)
            {
                heads.Add(head);
            }
        }

        return heads;
    }

    public async Task<EventHead?> FindAsync(EventId id, CancellationToken ct)
    {
        var row = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), EventRow.Key, cancellationToken: ct);
        return row.HasValue ? EventRow.Read(row.Value!) : null;
    }

    public async Task<RsvpAnswer?> FindAnswerAsync(EventId id, PersonId person, CancellationToken ct) =>
        (await ReadOwnAsync(id, person, ct))?.Answer;

    /// <summary>Everybody who has answered, in the order of their pseudonyms, one page in memory at a time. Rows that can't be opened are left out.</summary>
    public async IAsyncEnumerable<PersonId> PeopleAsync(EventId id, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in _tables.Events.QueryAsync<TableEntity>(AnswersOf(id), select: ["PartitionKey", "RowKey", "Who"], cancellationToken: ct))
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
            var headRow = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), EventRow.Key, cancellationToken: inTime);
            TableTransactionAction[] changes = headRow.HasValue
                ? [new(TableTransactionActionType.UpdateReplace, EventRow.Of(RsvpDecision.Without(EventRow.Read(headRow.Value!), own.Answer)), headRow.Value!.ETag), removal]
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
        var headRead = _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), EventRow.Key, cancellationToken: ct);
        var own = await ReadOwnAsync(id, person, ct);
        var headRow = await headRead;
        if (!headRow.HasValue)
        {
            return new RsvpResult(RsvpOutcome.Gone, null, null);
        }

        var head = EventRow.Read(headRow.Value!);
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
            new(TableTransactionActionType.UpdateReplace, EventRow.Of(decision.Head), _conditional ? headRow.Value!.ETag : ETag.All),
            own?.RowKey == key
                ? new(TableTransactionActionType.UpdateMerge, answerRow, _conditional ? own.ETag : ETag.All)
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

    private static string AnswersOf(EventId id) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()} and RowKey gt {RsvpPrefix} and RowKey lt {AfterLastRsvp}");

    private static Rsvp ReadRsvp(TableEntity row) => new(Enum.Parse<RsvpAnswer>(row.GetString("Answer")));

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

    private sealed record OwnAnswer(string RowKey, RsvpAnswer Answer, Guid? Operation, ETag ETag);
}
