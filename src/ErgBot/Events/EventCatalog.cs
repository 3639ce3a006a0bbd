using System.Collections.Concurrent;
using ErgBot.Calendar;
using ErgBot.Content;
using ErgBot.Storage;

namespace ErgBot.Events;

/// <summary>Events as last read from the tables; from the content until storage has answered once, so that chat never waits for it.</summary>
internal sealed class EventCatalog
{
    private readonly EventStore _store;
    private readonly ConcurrentDictionary<EventId, EventHead> _lastKnown;
    private volatile bool _isSeeded;

    public EventCatalog(EventStore store, ContentFolder content, DistrictTime time)
    {
        _store = store;
        Seed = EventContent.Read(content, time);
        Fall = Seed.FirstOrDefault(seeded => seeded.Season is not null)?.Id;
        _lastKnown = new(Seed.Select(seeded => KeyValuePair.Create(seeded.Id, new EventHead(seeded))));
    }

    /// <summary>The events of the content, to start from.</summary>
    public IReadOnlyList<Event> Seed { get; }

    /// <summary>The event that people mean when they name none: the content's first.</summary>
    public EventId Main => Seed[0].Id;

    /// <summary>The administrators' event, which was announced before its date was set; null when the content has none.</summary>
    public EventId? Fall { get; }

    /// <summary>Writes the content's events into the tables; what is there already stays as it is.</summary>
    public async Task SeedAsync(CancellationToken ct)
    {
        foreach (var seeded in Seed)
        {
            await _store.AddIfMissingAsync(seeded, ct);
        }

        _isSeeded = true;
    }

    /// <summary>What lies ahead, the next first and what has no date last; as last known while storage is away.</summary>
    public async Task<IReadOnlyList<Event>> ComingAsync(DateTimeOffset now, CancellationToken ct)
    {
        IEnumerable<EventHead> heads;
        try
        {
            heads = await _store.ListAsync(ct);
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            heads = _lastKnown.Values;
        }

        return [.. heads.Select(head => head.Event).Where(known => !known.Cancelled && !known.Draft && !known.IsOver(now)).OrderBy(known => known.Start ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>The event as it is now; as last known while storage is away; null when it is gone.</summary>
    public async Task<EventHead?> FindAsync(EventId id, CancellationToken ct)
    {
        try
        {
            // A draft is no event to anybody but who plans it, and they ask the store.
            if (await _store.FindAsync(id, ct) is { Event.Draft: false } head)
            {
                return _lastKnown[id] = head;
            }

            if (_isSeeded)
            {
                _lastKnown.TryRemove(id, out _);
            }
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // What was known a moment ago beats no answer.
        }

        return _lastKnown.GetValueOrDefault(id);
    }
}
