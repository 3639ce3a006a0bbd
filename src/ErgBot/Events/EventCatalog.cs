using ErgBot.Calendar;
using ErgBot.Content;
using ErgBot.Storage;

namespace ErgBot.Events;

/// <summary>Events as last read from the tables; from the content until storage has answered once, so that chat never waits for it.</summary>
internal sealed class EventCatalog
{
    private readonly EventStore _store;
    private readonly Dictionary<EventId, EventHead> _lastKnown;

    public EventCatalog(EventStore store, ContentFolder content, DistrictTime time)
    {
        _store = store;
        Seed = EventContent.Read(content, time);
        _lastKnown = Seed.ToDictionary(seeded => seeded.Id, seeded => new EventHead(seeded, 0, 0));
    }

    /// <summary>The events of the content, to start from.</summary>
    public IReadOnlyList<Event> Seed { get; }

    /// <summary>The event that people mean when they name none: the content's first.</summary>
    public EventId Main => Seed[0].Id;

    /// <summary>The event as it is now; as last known while storage is away.</summary>
    public async Task<EventHead?> FindAsync(EventId id, CancellationToken ct)
    {
        try
        {
            if (await _store.FindAsync(id, ct) is { } head)
            {
                lock (_lastKnown)
                {
                    return _lastKnown[id] = head;
                }
            }
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // What was known a moment ago beats no answer.
        }

        lock (_lastKnown)
        {
            return _lastKnown.GetValueOrDefault(id);
        }
    }
}
