using ErgBot.Content;
using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>The list of groups as last read from the tables; from the content until storage has answered once, so that chat never waits for it.</summary>
internal sealed partial class GroupDirectory
{
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(15);

    private readonly GroupStore _store;
    private readonly ILogger<GroupDirectory> _log;
    private Snapshot _snapshot;

    public GroupDirectory(GroupStore store, ContentFolder content, ILogger<GroupDirectory> log)
    {
        _store = store;
        _log = log;
        Seed = GroupContent.Read(content);
        _snapshot = new Snapshot(Seed, DateTimeOffset.MinValue);
    }

    /// <summary>The groups of the content, to start from.</summary>
    public IReadOnlyList<Group> Seed { get; }

    public async Task<IReadOnlyList<Group>> AllAsync(CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (now - _snapshot.ReadAt < _fresh)
        {
            return _snapshot.Groups;
        }

        try
        {
            var groups = await _store.ListAsync(ct);
            _snapshot = new Snapshot(groups.Count > 0 ? groups : _snapshot.Groups, now);
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // What was known a moment ago beats no answer; ask again after a while, not at every message.
            Log.KeepsLastKnown(_log, away.GetType().Name);
            _snapshot = _snapshot with { ReadAt = now };
        }

        return _snapshot.Groups;
    }

    public async Task<Group?> FindAsync(GroupId id, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOrDefault(group => group.Id == id);

    private sealed record Snapshot(IReadOnlyList<Group> Groups, DateTimeOffset ReadAt);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The groups could not be read ({Kind}); the last known list is used.")]
        public static partial void KeepsLastKnown(ILogger logger, string kind);
    }
}
