using ErgBot.Content;
using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>The list of groups as last read from the tables; from the content until storage has answered once, so that chat never waits long for it.</summary>
internal sealed partial class GroupDirectory
{
    /// <summary>So long at most an instance doesn't know what another has changed.</summary>
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan _restAfterOutage = TimeSpan.FromSeconds(5);

    private readonly GroupStore _store;
    private readonly ILogger<GroupDirectory> _log;
    private readonly Lock _gate = new();
    private Snapshot _snapshot;
    private Task<IReadOnlyList<Group>>? _reading;

    public GroupDirectory(GroupStore store, ContentFolder content, ILogger<GroupDirectory> log)
    {
        _store = store;
        _log = log;
        Seed = GroupContent.Read(content);
        _snapshot = new Snapshot(Seed, DateTimeOffset.MinValue);
    }

    /// <summary>The groups of the content, to start from.</summary>
    public IReadOnlyList<Group> Seed { get; }

    /// <summary>All groups by name, closed ones too.</summary>
    public async Task<IReadOnlyList<Group>> AllAsync(CancellationToken ct)
    {
        Task<IReadOnlyList<Group>> reading;
        lock (_gate)
        {
            if (TimeProvider.System.GetUtcNow() < _snapshot.FreshUntil)
            {
                return _snapshot.Groups;
            }

            // One request, however many ask at once; who gives up waiting ends it for nobody else.
            reading = _reading ??= ReadAsync(_snapshot);
        }

        return await reading.WaitAsync(ct);
    }

    /// <summary>A group that isn't known may have been made on another instance this moment: before it is said to be gone, the list is read anew.</summary>
    public async Task<Group?> FindAsync(GroupId id, CancellationToken ct)
    {
        if (In(await AllAsync(ct)) is { } known)
        {
            return known;
        }

        Forget();
        return In(await AllAsync(ct));

        Group? In(IReadOnlyList<Group> groups) => groups.FirstOrDefault(group => group.Id == id);
    }

    /// <summary>Something was changed here: whoever asks next gets it as it is.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _snapshot = new Snapshot(_snapshot.Groups, DateTimeOffset.MinValue);
            _reading = null;
        }
    }

    private async Task<IReadOnlyList<Group>> ReadAsync(Snapshot last)
    {
        var read = last;
        try
        {
            read = await TryReadAsync(last);
            return read.Groups;
        }
        finally
        {
            lock (_gate)
            {
                // What was changed while we were reading may be missing from what we read.
                if (ReferenceEquals(_snapshot, last))
                {
                    (_snapshot, _reading) = (read, null);
                }
            }
        }
    }

    private async Task<Snapshot> TryReadAsync(Snapshot last)
    {
        // Not under the gate, which the caller holds until it has the task.
        await Task.Yield();
        var now = TimeProvider.System.GetUtcNow();
        try
        {
            var groups = await _store.ListAsync(CancellationToken.None);
            return new Snapshot(groups.Count > 0 ? groups : last.Groups, now + _fresh);
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // What was known a moment ago beats no answer; ask again after a while, not at every message.
            Log.KeepsLastKnown(_log, away.GetType().Name);
            return new Snapshot(last.Groups, now + _restAfterOutage);
        }
    }

    private sealed record Snapshot(IReadOnlyList<Group> Groups, DateTimeOffset FreshUntil);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The groups could not be read ({Kind}); the last known list is used.")]
        public static partial void KeepsLastKnown(ILogger logger, string kind);
    }
}
