namespace ErgBot.Answers;

/// <summary>What was said a moment ago, in this process's memory alone and nowhere stored: for some minutes, and by so many at the most.</summary>
internal sealed class ShortMemory<TKey, TValue>(TimeProvider time, TimeSpan remembered)
    where TKey : notnull
    where TValue : class
{
    private const int Most = 1_000;

    private readonly Dictionary<TKey, (TValue Value, DateTimeOffset At)> _last = [];
    private readonly Lock _gate = new();

    /// <summary>Null when it was never said, or too long ago.</summary>
    public TValue? Of(TKey key)
    {
        lock (_gate)
        {
            return _last.TryGetValue(key, out var last) && IsRecent(last.At) ? last.Value : null;
        }
    }

    public void Remember(TKey key, TValue value)
    {
        lock (_gate)
        {
            foreach (var (old, _) in _last.Where(last => !IsRecent(last.Value.At)).ToList())
            {
                _last.Remove(old);
            }

            if (_last.Count >= Most)
            {
                _last.Clear();
            }

            _last[key] = (value, time.GetUtcNow());
        }
    }

    public void Forget(TKey key)
    {
        lock (_gate)
        {
            _last.Remove(key);
        }
    }

    private bool IsRecent(DateTimeOffset at) => time.GetUtcNow() - at <= remembered;
}
