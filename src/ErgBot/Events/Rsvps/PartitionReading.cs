namespace ErgBot.Events.Rsvps;

/// <summary>An event's whole partition on its way into memory. The event's row comes in the first page, so all else is at least as new.</summary>
internal sealed class PartitionReading : IAsyncDisposable
{
    private readonly IAsyncEnumerator<PartitionPage> _pages;
    private readonly List<KeyValuePair<RsvpKey, Rsvp>> _answers = [];
    private readonly List<Waiter> _line = [];

    public PartitionReading(IEventPartition partition) => _pages = partition.ReadAllAsync(CancellationToken.None).GetAsyncEnumerator();

    public StoredHead? Head { get; private set; }

    public IReadOnlyCollection<KeyValuePair<RsvpKey, Rsvp>> Answers => _answers;

    public IReadOnlyList<Waiter> Line => _line;

    public bool IsAtEnd { get; private set; }

    /// <summary>Reads one page; false when there is none any more.</summary>
    public async Task<bool> NextAsync()
    {
        if (!await _pages.MoveNextAsync())
        {
            IsAtEnd = true;
            return false;
        }

        Head ??= _pages.Current.Head;
        _answers.AddRange(_pages.Current.Answers);
        _line.AddRange(_pages.Current.Line);
        return true;
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();
}
