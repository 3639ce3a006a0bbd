namespace ErgBot.Events.Rsvps;

/// <summary>
/// What this instance remembers of one event: its row, and how answers stand as of that row. Memory may be old; nothing is decided by it that
/// the row's ETag doesn't confirm. People are in it by their pseudonyms alone.
/// </summary>
internal sealed class EventMemory
{
    private readonly Dictionary<RsvpKey, Rsvp?> _answers = [];
    private List<Waiter>? _line;

    public StoredHead? Stored { get; private set; }

    /// <summary>Whether every answer is known, so that who isn't in here has given none.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The waiting list in its order; null when it has to be read.</summary>
    public IReadOnlyList<Waiter>? Line => _line;

    /// <summary>Raised when all answers are forgotten: what is being read of them meanwhile is not to be added any more.</summary>
    public int Generation { get; private set; }

    public int Count => _answers.Count;

    public bool Knows(RsvpKey key) => IsWhole || _answers.ContainsKey(key);

    public Rsvp? Find(RsvpKey key) => _answers.GetValueOrDefault(key);

    /// <summary>The event's row was read. What others have done since follows from it, or everything has to be read anew.</summary>
    public void Learn(StoredHead read)
    {
        if (Stored is { } known && read.Recent.Number >= known.Recent.Number && read.Recent.Since(known.Recent.Number) is { } commits)
        {
            foreach (var (key, rsvp) in commits.SelectMany(commit => commit.Changes!))
            {
                Apply(key, rsvp);
            }
        }
        else
        {
            ForgetAnswers();
        }

        Stored = read;
    }

    /// <summary>An answer, or that there is none, as read after the event's row.</summary>
    public void Learn(RsvpKey key, Rsvp? rsvp) => _answers.TryAdd(key, rsvp);

    /// <summary>The waiting list as read after the event's row.</summary>
    public void Learn(IEnumerable<Waiter> line) => _line = [.. line];

    /// <summary>All answers have been read, since a time when this memory was in the same generation. What has been changed meanwhile is known better.</summary>
    public void LearnAll(IEnumerable<KeyValuePair<RsvpKey, Rsvp>> all)
    {
        foreach (var (key, rsvp) in all)
        {
            _answers.TryAdd(key, rsvp);
        }

        IsWhole = true;
    }

    /// <summary>A draft has become true.</summary>
    public void Commit(Draft draft, StoredHead written)
    {
        foreach (var (key, rsvp) in draft.Changes)
        {
            _answers[key] = rsvp;
        }

        _line = [.. draft.Line];
        Stored = written;
    }

    public void ForgetAnswers()
    {
        _answers.Clear();
        IsWhole = false;
        _line = null;
        Generation++;
    }

    /// <summary>Nothing of a person may stay: what is known of them goes, with all the rest.</summary>
    public void Forget(RsvpKey key)
    {
        if (_answers.ContainsKey(key))
        {
            ForgetAnswers();
        }
    }

    private void Apply(RsvpKey key, Rsvp? rsvp)
    {
        _line?.RemoveAll(waiter => waiter.Key == key);
        if (rsvp is { Waits: true } waits)
        {
            // Numbers grow, so who comes later stands behind; but the line may have been read later than the event's row.
            _line?.Insert(_line.FindLastIndex(waiter => waiter.Number < waits.Number) + 1, new Waiter(waits.Number, key));
        }

        _answers[key] = rsvp;
    }
}
