using ErgBot.Answers;
using ErgBot.Answers.FollowUps;
using ErgBot.Groups;

namespace ErgBot.Conversation;

/// <summary>What somebody wrote, as understood where they wrote it.</summary>
/// <param name="Text">What they wrote; null for a button.</param>
/// <param name="Topic">The topic meant; null when it isn't clear.</param>
/// <param name="Near">Topics that come near when none is clear, or more on what was spoken of.</param>
/// <param name="Group">The group named, or meant by "it"; null for none.</param>
/// <param name="IsMore">Whether more on the same subject was asked for.</param>
internal sealed record Heard(string? Text, Topic? Topic, IReadOnlyList<Topic> Near, Group? Group, bool IsMore = false)
{
    public Intent? Intent => Topic?.Does;

    /// <summary>Whether there is nothing to answer.</summary>
    public bool IsUnknown => Topic is null && Group is null && Near.Count == 0;

    /// <summary>Whether the answer concerns the asker alone and has no place in a channel.</summary>
    public bool IsPersonal => Intent is Answers.Intent.MyGroups or Answers.Intent.Join or Answers.Intent.Leave or Answers.Intent.Mute or Answers.Intent.Unmute
        or Answers.Intent.Going or Answers.Intent.Maybe or Answers.Intent.CannotGo or Answers.Intent.MyAnswer
        or Answers.Intent.IsAdministrator or Answers.Intent.IsNotAdministrator
        or Answers.Intent.AskOrganizers or Answers.Intent.Tickets or Answers.Intent.Broadcasts or Answers.Intent.KeptAnswers or Answers.Intent.CreateEvent or Answers.Intent.EditEvent or Answers.Intent.Explain
        or Answers.Intent.MyData or Answers.Intent.ForgetMe;

    public static Heard Button(Topic? topic, Group? group = null) => new(null, topic, [], group);

    /// <summary>What is spoken of from now on.</summary>
    public Subject? After(Subject? before) => Subject.After(before, Topic, Group);
}
