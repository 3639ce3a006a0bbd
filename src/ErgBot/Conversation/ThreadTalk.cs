using ErgBot.Answers;
using ErgBot.Answers.FollowUps;

namespace ErgBot.Conversation;

/// <summary>
/// What a thread of a shared place spoke of last. It belongs to the thread and to nobody in it, holds only what was answered there for all, and is kept
/// in memory alone: where another instance goes on, a follow-up is understood by itself.
/// </summary>
internal sealed class ThreadTalk(TimeProvider time)
{
    private readonly ShortMemory<string, Subject> _talks = new(time, RecentTalk.Remembered);

    public Subject? SubjectOf(string thread) => _talks.Of(thread);

    public void Remember(string thread, Subject? subject)
    {
        if (subject is null)
        {
            _talks.Forget(thread);
        }
        else
        {
            _talks.Remember(thread, subject);
        }
    }
}
