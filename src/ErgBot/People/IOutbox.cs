using ErgBot.Cards;

namespace ErgBot.People;

/// <summary>Sends one person a message of their own, outside any turn of theirs.</summary>
internal interface IOutbox
{
    /// <returns>False when the person cannot be reached: never met, forgotten, or the bot was removed.</returns>
    Task<bool> SendAsync(PersonId to, Reply reply, CancellationToken ct);
}
