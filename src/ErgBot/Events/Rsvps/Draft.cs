using ErgBot.People;

namespace ErgBot.Events.Rsvps;

/// <summary>
/// An event's partition as it is to be after one transaction: wishes are decided on it one after the other, each seeing what those before it
/// came to. Nothing of it is true before it is committed.
/// </summary>
internal sealed class Draft(StoredHead stored, IReadOnlyList<Waiter> line, Func<RsvpKey, Rsvp?> answers)
{
    /// <summary>Azure's limit for one transaction.</summary>
    public const int MostEntities = 100;

    // Own answer and number, the same under an older key, and the first in line: answer, number, debt.
    private const int MostForOneWish = 7;
    private const int ForOnePromotion = 3;

    private readonly List<Waiter> _line = [.. line];
    private readonly Dictionary<RsvpKey, Rsvp?> _changes = [];
    private readonly Dictionary<RsvpKey, Person> _newcomers = [];
    private readonly Dictionary<RsvpKey, RsvpKey> _moved = [];
    private readonly Dictionary<long, Waiter> _joined = [];
    private readonly HashSet<long> _left = [];
    private readonly List<Debt> _debts = [];

    public Guid Batch { get; } = Guid.NewGuid();

    public StoredHead Stored { get; } = stored;

    public EventHead Head { get; private set; } = stored.Head;

    /// <summary>The waiting list, in its order.</summary>
    public IReadOnlyList<Waiter> Line => _line;

    /// <summary>Answers that change, and how they stand then; null for one that is taken away.</summary>
    public IReadOnlyDictionary<RsvpKey, Rsvp?> Changes => _changes;

    /// <summary>Whose the new rows are.</summary>
    public IReadOnlyDictionary<RsvpKey, Person> Newcomers => _newcomers;

    /// <summary>New rows by the rows whose place they take, from before the key was changed.</summary>
    public IReadOnlyDictionary<RsvpKey, RsvpKey> Moved => _moved;

    public IReadOnlyCollection<Waiter> Joined => _joined.Values;

    public IReadOnlyCollection<long> Left => _left;

    public IReadOnlyList<Debt> Debts => _debts;

    /// <summary>Somebody is erased: who it was stands in no list of what was changed.</summary>
    public bool IsSilent { get; private set; }

    public bool ChangesEvent => Head.Event != Stored.Head.Event;

    public bool ChangesAnything => ChangesEvent || _changes.Count > 0;

    public bool HasRoom => Entities + MostForOneWish <= MostEntities;

    private int Entities => 1 + _changes.Count + _joined.Count + _left.Count + _debts.Count;

    /// <summary>How an answer stands in this draft.</summary>
    public Rsvp? Find(RsvpKey key) => _changes.TryGetValue(key, out var changed) ? changed : answers(key);

    public RsvpResult Answer(IReadOnlyList<RsvpKey> keys, Person person, RsvpAnswer wanted, DateTimeOffset now)
    {
        var (key, own) = FindOwn(keys);
        var decision = RsvpDecision.Decide(Head, own, wanted, now);
        if (decision.Changes)
        {
            Head = decision.Head;
            Leave(own);
            Put(key, keys[0], person, decision.Own!.Value);
            Promote(now);
        }

        return new(decision.Outcome, Head, decision.Own is { } stands ? new Standing(stands.Answer, PlaceOf(stands)) : null);
    }

    /// <summary>Takes a person's answer away, with the seat or the number that it held.</summary>
    public bool Remove(IReadOnlyList<RsvpKey> keys, DateTimeOffset now)
    {
        if (FindOwn(keys) is not (var key, { } own))
        {
            return false;
        }

        IsSilent = true;
        Head = RsvpDecision.Without(Head, own);
        Leave(own);
        TakeAway(key);
        Promote(now);
        return true;
    }

    public void Change(Event next, DateTimeOffset now)
    {
        Head = Head with { Event = next, Version = Head.Version + 1 };
        Promote(now);
    }

    /// <summary>Gives free seats to the first in line, as many as fit; the next transaction goes on.</summary>
    public void Promote(DateTimeOffset now)
    {
        while (RsvpDecision.OwesASeat(Head, now) && _line is [var first, ..] && Entities + ForOnePromotion <= MostEntities)
        {
            Head = RsvpDecision.Promoted(Head);
            Leave(new Rsvp(RsvpAnswer.Going, first.Number));
            _changes[first.Key] = new Rsvp(RsvpAnswer.Going);
            _debts.Add(new Debt(first.Number, first.Key));
        }
    }

    private (RsvpKey Key, Rsvp? Own) FindOwn(IReadOnlyList<RsvpKey> keys)
    {
        foreach (var key in keys)
        {
            if (Find(key) is { } own)
            {
                return (key, own);
            }
        }

        return (keys[0], null);
    }

    private int? PlaceOf(Rsvp own) => own.Waits ? IndexOf(own.Number) + 1 : null;

    private void Put(RsvpKey was, RsvpKey key, Person person, Rsvp next)
    {
        _changes[key] = next;

        // Who comes to a group's event is known to nobody by name but by the group itself.
        _newcomers[key] = Head.Event.Group is null ? person : person with { Name = null };
        if (was != key)
        {
            TakeAway(was);
            _moved[key] = was;
        }

        if (next.Waits)
        {
            var waiter = new Waiter(next.Number, key);
            _line.Add(waiter);
            _joined.Add(next.Number, waiter);
        }
    }

    /// <summary>What this very draft would have added is left out; there is no row to delete.</summary>
    private void TakeAway(RsvpKey key)
    {
        if (answers(key) is null)
        {
            _changes.Remove(key);
        }
        else
        {
            _changes[key] = null;
        }
    }

    private void Leave(Rsvp? own)
    {
        if (own is { Waits: true } waits)
        {
            _line.RemoveAt(IndexOf(waits.Number));
            if (!_joined.Remove(waits.Number))
            {
                _left.Add(waits.Number);
            }
        }
    }

    private int IndexOf(long number) => _line.BinarySearch(new Waiter(number, default), _byNumber);

    private static readonly IComparer<Waiter> _byNumber = Comparer<Waiter>.Create((one, other) => one.Number.CompareTo(other.Number));
}
