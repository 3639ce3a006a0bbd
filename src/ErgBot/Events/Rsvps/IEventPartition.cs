using Azure;

namespace ErgBot.Events.Rsvps;

/// <summary>Where an event, its answers and its waiting list are stored: every request that an <see cref="EventDesk"/> makes.</summary>
internal interface IEventPartition
{
    /// <summary>Null when the event is gone.</summary>
    Task<StoredHead?> ReadHeadAsync(CancellationToken ct);

    /// <summary>Everything, page by page, the event's row in the first one; what comes with it is at least as new.</summary>
    IAsyncEnumerable<PartitionPage> ReadAllAsync(CancellationToken ct);

    Task<Rsvp?> ReadAnswerAsync(RsvpKey key, CancellationToken ct);

    /// <summary>The waiting list in its order.</summary>
    Task<IReadOnlyList<Waiter>> ReadLineAsync(CancellationToken ct);

    /// <summary>Makes a draft true, as a whole or not at all, if nobody has changed the event since it was read.</summary>
    /// <exception cref="RequestFailedException">409, 412 or 404: somebody else, or a try of ours whose answer got lost, has changed the event; else storage is away.</exception>
    Task<StoredHead> CommitAsync(Draft draft, CancellationToken ct);
}
