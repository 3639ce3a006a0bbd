using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ErgBot.Calendar;
using ErgBot.Events.Live;
using ErgBot.Events.Rsvps;
using ErgBot.Groups;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events;

/// <summary>
/// Table <c>Events</c>: partition <c>{event id}</c> with the row <c>event</c> (the event and its counts), a row <c>rsvp:{p}</c> for each answer,
/// where p is the person's pseudonym for this very event, a row <c>wait:{number}</c> for each who waits for a seat, and a row
/// <c>owed:{number}</c> for each who got one that way and has to be told. An answer, the counts and what follows for others change in one
/// entity-group transaction under the event row's ETag, so they can't come apart: not by two taps at once, not by a crash, not by a response that
/// gets lost. Partition <c>directory</c> has an empty row <c>event:{id}</c> for each event, so that listing events never scans their answers.
/// </summary>
internal sealed class EventStore : IPersonalMemory
{
    private const string Directory = "directory";

    // What Azure takes in one transaction.
    private const int MostInABatch = 100;

    // All events together: some twenty megabytes.
    private const int MostRemembered = 400_000;

    private readonly Tables _tables;
    private readonly Pseudonyms _pseudonyms;
    private readonly Sealer _sealer;
    private readonly CalendarClock _clock;
    private readonly bool _conditional;
    private readonly ConcurrentDictionary<EventId, EventDesk> _desks = new();

    public EventStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer, CalendarClock? clock = null)
        : this(tables, pseudonyms, sealer, clock, conditional: true)
    {
    }

    /// <param name="tables">The tables.</param>
    /// <param name="pseudonyms">Keys of people.</param>
    /// <param name="sealer">Seals who an answer is from.</param>
    /// <param name="clock">By which events are over; the real one when none is given.</param>
    /// <param name="conditional">False takes the guard away: for the control that shows what it is there for, and for nothing else.</param>
    internal EventStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer, CalendarClock? clock, bool conditional)
    {
        _tables = tables;
        _pseudonyms = pseudonyms;
        _sealer = sealer;
        _clock = clock ?? new CalendarClock(TimeProvider.System);
        _conditional = conditional;
    }

    /// <summary>Raised when this instance has changed an event, before whoever wanted it is answered: with its counts, and whether somebody has to be told of a seat.</summary>
    public event Action<EventHead, bool>? Changed;

    public async Task AddIfMissingAsync(Event added, CancellationToken ct)
    {
        // The directory first: an event that stands there and nowhere else is passed over, the other way round nobody would find it.
        await _tables.Events.UpsertEntityAsync(new TableEntity(Directory, Key.Of(EventRow.Key, added.Id.ToString())), cancellationToken: ct);
        try
        {
            await _tables.Events.AddEntityAsync(EventRow.Of(new EventHead(added), RecentCommits.None), ct);
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
    public Task<EventHead?> ChangeAsync(EventId id, Func<EventHead, Event?> change, CancellationToken ct) => AskAsync(
        id,
        new WishOf<EventHead?>(
            draft =>
            {
                if (change(draft.Head) is { } next && next != draft.Head.Event)
                {
                    draft.Change(next with { Id = id }, _clock.GetUtcNow());
                }

                return draft.Head;
            },
            missing: null,
            keys: []),
        ct);

    /// <summary>Every answer, in the order of the pseudonyms, one page in memory at a time. Rows that can't be opened are left out.</summary>
    public async IAsyncEnumerable<StoredRsvp> AnswersAsync(EventId id, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in _tables.Events.QueryAsync<TableEntity>(AnswersOf(id), cancellationToken: ct))
        {
            if (TryOpen(id, row) is { } guest)
            {
                yield return new StoredRsvp(row.RowKey, guest.Id, RsvpRow.Read(row), RsvpRow.MarksOf(row), row.ETag) { Name = guest.Name };
            }
        }
    }

    /// <summary>A person's answer as it is stored, to note something on it; null for none.</summary>
    public async Task<StoredRsvp?> FindStoredAsync(EventId id, PersonId person, CancellationToken ct)
    {
        foreach (var key in KeysOf(id, person))
        {
            var row = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), key.RowKey, cancellationToken: ct);
            if (row.HasValue)
            {
                return new StoredRsvp(key.RowKey, person, RsvpRow.Read(row.Value!), RsvpRow.MarksOf(row.Value!), row.Value!.ETag);
            }
        }

        return null;
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
        var noted = new TableEntity(id.ToString(), answer.RowKey);
        RsvpRow.Mark(noted, mark, value);
        try
        {
            var written = await _tables.Events.UpdateEntityAsync(noted, answer.ETag, TableUpdateMode.Merge, ct);
            return answer with { Marks = With(answer.Marks), ETag = written.Headers.ETag!.Value };
        }
        catch (RequestFailedException refusal) when (refusal.Status is 404 or 412)
        {
            // Our own, when only the answer to our first try was lost.
            var row = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), answer.RowKey, cancellationToken: ct);
            return row.HasValue && RsvpRow.MarkOf(row.Value!, mark) == value && RsvpRow.Read(row.Value!) == answer.Rsvp
                ? answer with { Marks = With(answer.Marks), ETag = row.Value!.ETag }
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

    /// <summary>All events at a glance, in one request each.</summary>
    public async Task<IReadOnlyList<EventGlance>> GlanceAsync(CancellationToken ct)
    {
        var glances = new List<EventGlance>();
        await foreach (var row in _tables.Events.QueryAsync<TableEntity>(row => row.PartitionKey == Directory, cancellationToken: ct))
        {
            if (await GlanceAsync(EventId.Parse(row.RowKey[(EventRow.Key.Length + 1)..]), ct) is { } glance)
            {
                glances.Add(glance);
            }
        }

        return glances;
    }

    /// <summary>Writes down in which band the number of those who go is, once for a day: counted again on the same day, one answer more would show.</summary>
    public Task SetBandAsync(EventId id, Func<int, SizeBand> bandOf, string day, CancellationToken ct) => Conditional.WriteAsync(
        async inTime =>
        {
            if (await Partition(id).ReadHeadAsync(inTime) is not { } stored || string.CompareOrdinal(stored.Head.BandOn, day) >= 0)
            {
                return false;
            }

            await _tables.Events.UpdateEntityAsync(EventRow.BandOf(id, bandOf(stored.Head.Going).ToString(), day), stored.ETag, TableUpdateMode.Merge, inTime);
            return true;
        },
        ct);

    /// <summary>The event as it is now.</summary>
    public async Task<EventHead?> FindAsync(EventId id, CancellationToken ct)
    {
        if (await Partition(id).ReadHeadAsync(ct) is not { } read)
        {
            return null;
        }

        if (_desks.TryGetValue(id, out var desk))
        {
            desk.Hint(read);
        }

        return read.Head;
    }

    /// <summary>How a person's answer stands, and their place on the waiting list.</summary>
    public async Task<Standing?> FindAnswerAsync(EventId id, PersonId person, CancellationToken ct)
    {
        var partition = Partition(id);
        foreach (var key in KeysOf(id, person))
        {
            if (await partition.ReadAnswerAsync(key, ct) is { } own)
            {
                return new Standing(own.Answer, own.Waits ? (await partition.ReadLineAsync(ct)).Count(waiter => waiter.Number <= own.Number) : null);
            }
        }

        return null;
    }

    /// <summary>Everybody who has answered, in the order of their pseudonyms, one page in memory at a time. Rows that can't be opened are left out.</summary>
    public async IAsyncEnumerable<PersonId> PeopleAsync(EventId id, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in _tables.Events.QueryAsync<TableEntity>(AnswersOf(id), select: ["PartitionKey", "RowKey", RsvpRow.Who], cancellationToken: ct))
        {
            if (TryOpen(id, row) is { } guest)
            {
                yield return guest.Id;
            }
        }
    }

    /// <summary>Takes a person's answer away, with the seat or the place in line that it held, also when the event is over or cancelled, and what they were to be told.</summary>
    public async Task RemoveAsync(EventId id, PersonId person, CancellationToken ct)
    {
        var keys = KeysOf(id, person);
        if (await AskAsync<bool?>(id, new(draft => draft.Remove(keys, _clock.GetUtcNow()), missing: null, keys), ct) is null)
        {
            // Of an event that is gone.
            foreach (var key in keys)
            {
                await _tables.Events.DeleteEntityAsync(id.ToString(), key.RowKey, ETag.All, ct);
            }
        }

        await foreach (var debt in DebtsAsync(id, ct))
        {
            if (keys.Contains(debt.Key))
            {
                await _tables.Events.DeleteEntityAsync(id.ToString(), debt.RowKey, ETag.All, ct);
            }
        }
    }

    /// <summary>Likewise, without a name.</summary>
    public Task<RsvpResult> AnswerAsync(EventId id, PersonId person, RsvpAnswer wanted, DateTimeOffset now, CancellationToken ct, Func<Event, bool>? admits = null) =>
        AnswerAsync(id, new Person(person, null), wanted, now, ct, admits);

    /// <summary>Sets a person's answer.</summary>
    /// <param name="id">The event.</param>
    /// <param name="person">Whose answer.</param>
    /// <param name="wanted">The answer.</param>
    /// <param name="now">Calendar time.</param>
    /// <param name="ct">Ends the waiting; a write that has left may still be stored.</param>
    /// <param name="admits">Whether the person may come to the event as it is in the moment of the decision; null for everybody.</param>
    /// <exception cref="ContendedException">Others changed the event again and again; nothing was stored.</exception>
    /// <exception cref="StorageAwayException">Storage is away; whether the answer was stored is unknown.</exception>
    public Task<RsvpResult> AnswerAsync(EventId id, Person person, RsvpAnswer wanted, DateTimeOffset now, CancellationToken ct, Func<Event, bool>? admits = null)
    {
        var keys = KeysOf(id, person.Id);
        return AskAsync(
            id,
            new WishOf<RsvpResult>(
                draft => admits?.Invoke(draft.Head.Event) == false
                    ? new RsvpResult(RsvpOutcome.NotAdmitted, draft.Head, null)
                    : draft.Answer(keys, person, wanted, now),
                missing: new RsvpResult(RsvpOutcome.Gone, null, null),
                keys),
            ct);
    }

    /// <summary>Forgets who answered, and who waited, for an event that is long over. Its counts stay.</summary>
    /// <param name="id">The event.</param>
    /// <param name="between">Called before each step, which takes less than a minute.</param>
    /// <param name="ct">Cancels.</param>
    public async Task ForgetAnswersAsync(EventId id, Func<CancellationToken, Task> between, CancellationToken ct)
    {
        (string From, string To)[] rows = [(RsvpKey.Before, RsvpKey.After), (Waiter.Before, Waiter.After), (Debt.Before, Debt.After)];
        foreach (var (from, to) in rows)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()} and RowKey gt {from} and RowKey lt {to}");
            await foreach (var page in _tables.Events.QueryAsync<TableEntity>(filter, MostInABatch, ["PartitionKey", "RowKey"], ct).AsPages())
            {
                await between(ct);
                if (page.Values.Count > 0)
                {
                    await _tables.Events.SubmitTransactionAsync(page.Values.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), ct);
                }
            }
        }

        // What instances tell each other names pseudonyms too. An instance that misses it reads the answers anew.
        var row = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), EventRow.Key, cancellationToken: ct);
        if (row.HasValue && EventRow.TellsOfPeople(row.Value!))
        {
            await _tables.Events.UpdateEntityAsync(EventRow.TellingOfNobody(id), row.Value!.ETag, TableUpdateMode.Merge, ct);
        }

        if (_desks.TryGetValue(id, out var desk))
        {
            desk.ForgetAnswers();
        }
    }

    /// <summary>Goes on giving free seats to who waits, where a crash between two steps has left it.</summary>
    public void Nudge(EventId id) => DeskOf(id).Nudge();

    /// <summary>What people still have to be told about seats that they got from the waiting list.</summary>
    public async IAsyncEnumerable<Debt> DebtsAsync(EventId id, [EnumeratorCancellation] CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()} and RowKey gt {Debt.Before} and RowKey lt {Debt.After}");
        await foreach (var row in _tables.Events.QueryAsync<TableEntity>(filter, cancellationToken: ct))
        {
            yield return Debt.Read(row);
        }
    }

    /// <summary>Writes a debt down as it is now.</summary>
    /// <returns>As it was written; null when somebody else has it, or it is gone.</returns>
    public async Task<Debt?> HoldAsync(EventId id, Debt debt, CancellationToken ct)
    {
        try
        {
            var written = await _tables.Events.UpdateEntityAsync(debt.ToRow(id), debt.ETag, TableUpdateMode.Replace, ct);
            return debt with { ETag = written.Headers.ETag!.Value };
        }
        catch (RequestFailedException refusal) when (Conditional.IsRefusal(refusal))
        {
            return null;
        }
    }

    public Task SettleAsync(EventId id, Debt debt, CancellationToken ct) =>
        _tables.Events.DeleteEntityAsync(id.ToString(), debt.RowKey, ETag.All, ct);

    /// <summary>Whose a debt is, when they still have the seat; null when there is nothing to tell any more.</summary>
    public async Task<PersonId?> CreditorAsync(EventId id, Debt debt, CancellationToken ct)
    {
        var row = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), debt.Key.RowKey, cancellationToken: ct);
        return row.HasValue && RsvpRow.Read(row.Value!).HoldsSeat ? TryOpen(id, row.Value!)?.Id : null;
    }

    /// <summary>Whether this instance remembers all answers of an event. For measuring; nothing else depends on it.</summary>
    internal bool KnowsAllOf(EventId id) => _desks.TryGetValue(id, out var desk) && desk.KnowsAll;

    public void Forget(PersonId person)
    {
        foreach (var (id, desk) in _desks)
        {
            foreach (var key in KeysOf(id, person))
            {
                desk.Forget(key);
            }
        }
    }

    /// <summary>The rows between the event's own and those of answers: what lies there is little.</summary>
    private async Task<EventGlance?> GlanceAsync(EventId id, CancellationToken ct)
    {
        EventHead? head = null;
        string? shown = null;
        var owes = false;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()} and RowKey ge {EventRow.Key} and RowKey lt {Debt.After}");
        await foreach (var row in _tables.Events.QueryAsync<TableEntity>(filter, cancellationToken: ct))
        {
            head = row.RowKey == EventRow.Key ? EventRow.Read(row) : head;
            shown = row.RowKey == LiveRow.Key ? LiveRow.ShownOf(row) : shown;
            owes |= string.CompareOrdinal(row.RowKey, Debt.Before) > 0;
        }

        return head is null ? null : new EventGlance(head, shown, owes);
    }

    private async Task<T> AskAsync<T>(EventId id, WishOf<T> wish, CancellationToken ct)
    {
        var desk = DeskOf(id);
        var result = await desk.AskAsync(wish).WaitAsync(ct);
        if (wish.IsMissed)
        {
            // Nobody makes this instance remember events that there aren't.
            _desks.TryRemove(KeyValuePair.Create(id, desk));
        }

        return result;
    }

    private EventDesk DeskOf(EventId id)
    {
        if (_desks.TryGetValue(id, out var known))
        {
            return known;
        }

        if (_desks.Values.Sum(desk => desk.Count) > MostRemembered)
        {
            foreach (var desk in _desks.Values)
            {
                desk.ForgetAnswers();
            }
        }

        return _desks.GetOrAdd(id, _ => new EventDesk(Partition(id), () => _clock.GetUtcNow(), draft => Changed?.Invoke(draft.Head, draft.Debts.Count > 0)));
    }

    private EventPartition Partition(EventId id) =>
        new(id, _tables.Events, (person, key) => _sealer.Seal(Guest.Of(person), Bound(id, key.RowKey), Guest.PadTo), _conditional);

    private static string AnswersOf(EventId id) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()} and RowKey gt {RsvpKey.Before} and RowKey lt {RsvpKey.After}");

    private Guest? TryOpen(EventId id, TableEntity row)
    {
        try
        {
            return _sealer.Open<Guest>(row.GetString(RsvpRow.Who), Bound(id, row.RowKey));
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    /// <summary>The current key's first; a row may stand under the one before it.</summary>
    private IReadOnlyList<RsvpKey> KeysOf(EventId id, PersonId person) =>
        [.. _pseudonyms.AllIn($"event:{id}", person).Select(RsvpKey.OfPseudonym)];

    private static string Bound(EventId id, string key) => $"Events|{id}|{key}";
}
