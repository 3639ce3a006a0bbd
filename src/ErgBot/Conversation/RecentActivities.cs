using ErgBot.People;
using Microsoft.Bot.Schema;

namespace ErgBot.Conversation;

/// <summary>
/// The messages of the last minutes, by id, so that one which Teams sends again to this instance is answered once. Other instances and
/// re-sent messages with a new id are met by the meaning of what is asked: answers and memberships are set, never toggled.
/// </summary>
internal sealed class RecentActivities(TimeProvider time, Pseudonyms pseudonyms)
{
    private const int Most = 10_000;
    private static readonly TimeSpan _remembered = TimeSpan.FromMinutes(15);

    /// <summary>By pseudonym: a conversation's id leads to a person, and who is forgotten is forgotten here too.</summary>
    private readonly Dictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Lock _gate = new();

    public bool IsNew(IActivity activity)
    {
        if (activity is not { Id: { Length: > 0 } id, Conversation.Id: { } conversation })
        {
            return true;
        }

        var key = pseudonyms.Of("recent", $"{conversation}|{id}");
        var now = time.GetUtcNow();
        lock (_gate)
        {
            while (_order.Count >= Most || (_order.TryPeek(out var oldest) && now - _seen[oldest] > _remembered))
            {
                _seen.Remove(_order.Dequeue());
            }

            if (!_seen.TryAdd(key, now))
            {
                return false;
            }

            _order.Enqueue(key);
            return true;
        }
    }
}
