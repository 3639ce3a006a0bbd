using ErgBot.Cards;

namespace ErgBot.People;

/// <summary>
/// What the bot says outside any turn. It tries once and tells what became of it; whether to try again is its caller's to decide, who has
/// written down what it is about to send. Only storage being away is an exception.
/// </summary>
internal interface IOutbox
{
    /// <summary>Writes to one person in private. Refused when they were never met, are forgotten, or removed the bot.</summary>
    Task<Sent> SendAsync(PersonId to, Reply reply, CancellationToken ct);

    /// <summary>Likewise, where the caller knows how to write to them, without looking it up.</summary>
    Task<Sent> SendAsync(Address to, Reply reply, CancellationToken ct);

    /// <summary>Begins a thread in a channel.</summary>
    Task<Sent> PostAsync(Place to, Reply reply, CancellationToken ct);

    /// <summary>Puts something else in the place of what was posted. Doing it twice does no harm.</summary>
    Task<Sent> EditAsync(Posted posted, Reply reply, CancellationToken ct);

    /// <summary>Takes away what was posted. What is gone already is taken away.</summary>
    Task<Sent> DeleteAsync(Posted posted, CancellationToken ct);
}
