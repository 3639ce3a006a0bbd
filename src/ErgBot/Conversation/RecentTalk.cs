using ErgBot.Answers;
using ErgBot.Answers.FollowUps;
using ErgBot.Groups;
using Microsoft.Bot.Builder;

namespace ErgBot.Conversation;

/// <summary>
/// What a private chat spoke of last, for the few minutes in which "and where?" has a meaning. It stands in the conversation's state, so any
/// instance knows it; it is written when it changes, and not when the same is asked again.
/// </summary>
internal sealed class RecentTalk(ConversationState state, Knowledge knowledge, GroupDirectory directory, TimeProvider time)
{
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    private readonly IStatePropertyAccessor<Talk?> _talk = state.CreateProperty<Talk?>(nameof(Talk));

    /// <summary>Null when nothing was spoken of lately.</summary>
    public async Task<Subject?> SubjectAsync(ITurnContext turn, CancellationToken ct) =>
        await _talk.GetAsync(turn, cancellationToken: ct) is { } talk && AgeOf(talk) < Remembered && knowledge.Find(talk.Topic) is { } topic
            ? new Subject(topic, GroupId.TryParse(talk.Group, out var group) ? await directory.FindAsync(group, ct) : null)
            : null;

    /// <summary>Sets what is spoken of from now on; saving the state is the caller's.</summary>
    public async Task RememberAsync(ITurnContext turn, Subject? subject, CancellationToken ct)
    {
        var talk = await _talk.GetAsync(turn, cancellationToken: ct);
        if (subject is null)
        {
            if (talk is not null)
            {
                await _talk.DeleteAsync(turn, ct);
            }

            return;
        }

        var now = new Talk(subject.Topic.Id, subject.Group?.Id.ToString(), time.GetUtcNow());
        if (talk is null || now with { At = talk.At } != talk || AgeOf(talk) > Remembered / 2)
        {
            await _talk.SetAsync(turn, now, ct);
        }
    }

    private TimeSpan AgeOf(Talk talk) => time.GetUtcNow() - talk.At;
}
