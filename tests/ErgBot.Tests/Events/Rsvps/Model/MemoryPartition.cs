using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using ErgBot.Events;
using ErgBot.Events.Rsvps;

namespace ErgBot.Tests.Events.Rsvps.Model;

/// <summary>
/// An event's partition in memory, as strict as the table: one transaction at a time, on condition of the event row's ETag, at most a hundred rows,
/// nothing taken away that isn't there. Any number of desks work on it.
/// </summary>
internal sealed class MemoryPartition(Event stored, PartitionFaults faults, int seed, bool conditional = true) : IEventPartition
{
    private readonly Lock _gate = new();
    private readonly Random _chance = new(seed);
    private readonly Dictionary<RsvpKey, Rsvp> _answers = [];
    private readonly SortedDictionary<long, RsvpKey> _line = [];
    private readonly List<Debt> _debts = [];
    private EventHead _head = new(stored);
    private RecentCommits _recent = RecentCommits.None;
    private int _etag;

    public EventHead Head => _head;

    public IReadOnlyDictionary<RsvpKey, Rsvp> Answers => _answers;

    public IReadOnlyList<Waiter> Line => [.. _line.Select(each => new Waiter(each.Key, each.Value))];

    public IReadOnlyList<Debt> Debts => _debts;

    public PartitionFaults Faults { get; set; } = faults;

    public async Task<StoredHead?> ReadHeadAsync(CancellationToken ct)
    {
        await Task.Yield();
        lock (_gate)
        {
            return Stored();
        }
    }

    public async IAsyncEnumerable<PartitionPage> ReadAllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.Yield();
        PartitionPage page;
        lock (_gate)
        {
            page = new PartitionPage(Stored(), [.. _answers], Line);
        }

        yield return page;
    }

    public async Task<Rsvp?> ReadAnswerAsync(RsvpKey key, CancellationToken ct)
    {
        await Task.Yield();
        lock (_gate)
        {
            return _answers.TryGetValue(key, out var rsvp) ? rsvp : null;
        }
    }

    public async Task<IReadOnlyList<Waiter>> ReadLineAsync(CancellationToken ct)
    {
        await Task.Yield();
        lock (_gate)
        {
            return Line;
        }
    }

    public async Task<StoredHead> CommitAsync(Draft draft, CancellationToken ct)
    {
        await Task.Yield();
        StoredHead written;
        double fate;
        lock (_gate)
        {
            fate = _chance.NextDouble();
            if (fate < Faults.Resets)
            {
                throw new RequestFailedException(0, "The connection broke (by the test).");
            }

            if (conditional && draft.Stored.ETag != ETagNow())
            {
                throw new RequestFailedException(412, "Somebody was first.", "UpdateConditionNotSatisfied", null);
            }

            Carry(draft);
            written = Stored();
        }

        await Task.Yield();
        fate -= Faults.Resets;
        return fate < Faults.LostAnswers ? throw new RequestFailedException(412, "One's own first try (by the test).", "UpdateConditionNotSatisfied", null)
            : fate < Faults.LostAnswers + Faults.NoAnswers ? throw new RequestFailedException(0, "No answer came (by the test).")
            : written;
    }

    private void Carry(Draft draft)
    {
        var rows = 1 + draft.Changes.Count + draft.Joined.Count + draft.Left.Count + draft.Debts.Count;
        if (rows > Draft.MostEntities)
        {
            throw new InvalidOperationException($"A transaction of {rows} rows.");
        }

        foreach (var (key, rsvp) in draft.Changes)
        {
            if (rsvp is { } next)
            {
                _answers[key] = next;
            }
            else if (!_answers.Remove(key))
            {
                throw new InvalidOperationException("An answer was taken away that isn't there.");
            }
        }

        foreach (var number in draft.Left)
        {
            if (!_line.Remove(number))
            {
                throw new InvalidOperationException("Somebody left the line who isn't in it.");
            }
        }

        foreach (var waiter in draft.Joined)
        {
            _line.Add(waiter.Number, waiter.Key);
        }

        _debts.AddRange(draft.Debts);
        _head = draft.Head;
        var recent = draft.Stored.Recent.With(draft.Batch, draft.IsSilent ? null : [.. draft.Changes]);
        _recent = RecentCommits.Read(recent.Number, recent.ToBytes());
        _etag++;
    }

    private StoredHead Stored() => new(_head, _recent, ETagNow(), TimeProvider.System.GetTimestamp());

    private ETag ETagNow() => new(_etag.ToString(CultureInfo.InvariantCulture));
}
