using System.Collections.Concurrent;

namespace ErgBot.People.Pace;

/// <summary>
/// What Teams takes in one conversation: 7 requests in a second and 60 in 30 seconds, and none while it asked to wait. This instance's own
/// memory: no two of them ever send in one conversation so much that it counts.
/// </summary>
internal sealed class ConversationPace(TimeProvider time)
{
    private const int InASecond = 7;
    private const int InHalfAMinute = 60;
    private const int MostRemembered = 20_000;

    private static readonly TimeSpan _second = SlotRing.Rest;
    private static readonly TimeSpan _halfAMinute = TimeSpan.FromSeconds(30.1);

    private readonly ConcurrentDictionary<string, Recent> _recent = new(StringComparer.Ordinal);
    private long _cleanedAt;

    /// <summary>How long the next request to that conversation has to wait; zero for not at all.</summary>
    public TimeSpan WaitFor(string conversation) => _recent.TryGetValue(conversation, out var recent) ? recent.Wait(Now) : TimeSpan.Zero;

    /// <summary>A request leaves for it.</summary>
    public void Note(string conversation)
    {
        Forget();
        _recent.GetOrAdd(conversation, _ => new Recent()).Note(Now);
    }

    /// <summary>Teams asked to wait.</summary>
    public void Throttle(string conversation, TimeSpan wait) => _recent.GetOrAdd(conversation, _ => new Recent()).Throttle(Now + wait);

    private TimeSpan Now => time.GetElapsedTime(0, time.GetTimestamp());

    /// <summary>Whoever had nothing for half a minute may have anything again.</summary>
    private void Forget()
    {
        var (now, last) = (Now.Ticks, Interlocked.Read(ref _cleanedAt));
        if ((now - last > _halfAMinute.Ticks || _recent.Count > MostRemembered) && Interlocked.CompareExchange(ref _cleanedAt, now, last) == last)
        {
            foreach (var (conversation, recent) in _recent)
            {
                if (recent.IsOver(TimeSpan.FromTicks(now)))
                {
                    _recent.TryRemove(conversation, out _);
                }
            }
        }
    }

    private sealed class Recent
    {
        private readonly Queue<TimeSpan> _sent = new();
        private TimeSpan _until;

        public void Note(TimeSpan now)
        {
            lock (_sent)
            {
                Drop(now);
                _sent.Enqueue(now);
            }
        }

        public void Throttle(TimeSpan until)
        {
            lock (_sent)
            {
                _until = until > _until ? until : _until;
            }
        }

        public TimeSpan Wait(TimeSpan now)
        {
            lock (_sent)
            {
                Drop(now);
                var at = _until;
                if (_sent.Count >= InHalfAMinute)
                {
                    at = Later(at, _sent.ElementAt(_sent.Count - InHalfAMinute) + _halfAMinute);
                }

                if (_sent.Count >= InASecond)
                {
                    at = Later(at, _sent.ElementAt(_sent.Count - InASecond) + _second);
                }

                return at > now ? at - now : TimeSpan.Zero;
            }
        }

        public bool IsOver(TimeSpan now)
        {
            lock (_sent)
            {
                Drop(now);
                return _sent.Count == 0 && _until <= now;
            }
        }

        private void Drop(TimeSpan now)
        {
            while (_sent.TryPeek(out var oldest) && now - oldest > _halfAMinute)
            {
                _sent.Dequeue();
            }
        }

        private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
    }
}
