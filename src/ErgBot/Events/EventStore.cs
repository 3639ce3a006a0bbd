using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events;

/// <summary>
/// Table <c>Events</c>: partition <c>{event id}</c> with the row <c>event</c> (the event and its seat count) and a row <c>rsvp:{p}</c> for each
/// answer, where p is the person's pseudonym for this very event. An answer and the seat count change in one entity-group transaction under the
/// event row's ETag, so they can't come apart: not by two taps at once, not by a crash, not by a response that gets lost.
/// </summary>
internal sealed class EventStore
{
    private const string HeadKey = "event";

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
        try
        {
            await _tables.Events.AddEntityAsync(ToRow(new EventHead(added, 0, 0)), ct);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
        }
    }

    public async Task<EventHead?> FindAsync(EventId id, CancellationToken ct)
    {
        var row = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), HeadKey, cancellationToken: ct);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    public async Task<RsvpAnswer?> FindAnswerAsync(EventId id, PersonId person, CancellationToken ct) =>
        (await ReadOwnAsync(id, RsvpKey(id, person), ct))?.Answer;

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
        var key = RsvpKey(id, person);
        var headRead = _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), HeadKey, cancellationToken: ct);
        var own = await ReadOwnAsync(id, key, ct);
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

        var answerRow = new TableEntity(id.ToString(), key)
        {
            ["Answer"] = wanted.ToString(),
            ["Operation"] = operation,
            ["Who"] = _sealer.Seal(person, Bound(id, key)),
        };
        await _tables.Events.SubmitTransactionAsync(
            [
                new TableTransactionAction(TableTransactionActionType.UpdateReplace, ToRow(decision.Head), _conditional ? headRow.Value!.ETag : ETag.All),
                own is null
                    ? new TableTransactionAction(_conditional ? TableTransactionActionType.Add : TableTransactionActionType.UpsertReplace, answerRow)
                    : new TableTransactionAction(TableTransactionActionType.UpdateReplace, answerRow, _conditional ? own.ETag : ETag.All),
            ],
            ct);
        return new RsvpResult(decision.Outcome, decision.Head, wanted);
    }

    private async Task<OwnAnswer?> ReadOwnAsync(EventId id, string key, CancellationToken ct)
    {
        var row = await _tables.Events.GetEntityIfExistsAsync<TableEntity>(id.ToString(), key, cancellationToken: ct);
        return row.HasValue
            ? new OwnAnswer(Enum.Parse<RsvpAnswer>(row.Value!.GetString("Answer")), row.Value.GetGuid("Operation"), row.Value.ETag)
            : null;
    }

    private string RsvpKey(EventId id, PersonId person) => Key.Of("rsvp", _pseudonyms.In($"event:{id}", person));

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

    private sealed record OwnAnswer(RsvpAnswer Answer, Guid? Operation, ETag ETag);
}
