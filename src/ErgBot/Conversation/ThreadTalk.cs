using ErgBot.Answers.FollowUps;

namespace ErgBot.Conversation;

/// <summary>
/// What a thread of a shared place spoke of last. It belongs to the thread and to nobody in it, holds only what was answered there for all, and is kept
/// in memory alone: where another instance goes on, a follow-up is understood by itself.
/// </summary>
internal sealed class ThreadTalk(TimeProvider time)
{
    private const int Most = 1_000;

    private readonly Dictionary<string, (Subject Subject, DateTimeOffset At)> _talks = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public Subject? SubjectOf(string thread)
    {
        lock (_gate)
        {
            return _talks.TryGetValue(thread, out var talk) && IsRecent(talk.At) ? talk.Subject : null;
        }
    }

    public void Remember(string thread, Subject? subject)
    {
        lock (_gate)
        {
            if (_talks.Count >= Most)
            {
                ForgetOld();
            }

            if (subject is null)
            {
                _talks.Remove(thread);
            }
            else
            {
                _talks[thread] = (subject, time.GetUtcNow());
            }
        }
    }

    private void ForgetOld()
    {
        foreach (var (thread, talk) in _talks.ToList())
        {
            if (!IsRecent(talk.At))
            {
                _talks.Remove(thread);
            }
        }

        if (_talks.Count >= Most)
        {
            _talks.Clear();
        }
    }

    private bool IsRecent(DateTimeOffset at) => time.GetUtcNow() - at < RecentTalk.Remembered;
}
