using ErgBot.Answers;
using ErgBot.Groups;

namespace ErgBot.Conversation;

/// <summary>What somebody wrote, as understood.</summary>
/// <param name="Text">What was written, mentions stripped; null for a pressed button.</param>
/// <param name="Topic">The topic meant; null when it isn't clear.</param>
/// <param name="Near">Topics that come near when none is clear.</param>
/// <param name="Group">The group named; null for none.</param>
internal sealed record Heard(string? Text, Topic? Topic, IReadOnlyList<Topic> Near, Group? Group)
{
    public Intent? Intent => Topic?.Does;

    /// <summary>Whether the answer concerns the asker alone and has no place in a channel.</summary>
    public bool IsPersonal => Intent is Answers.Intent.MyGroups or Answers.Intent.Join or Answers.Intent.Leave
        or Answers.Intent.Going or Answers.Intent.Maybe or Answers.Intent.CannotGo or Answers.Intent.MyAnswer
        or Answers.Intent.IsAdministrator or Answers.Intent.IsNotAdministrator
        or Answers.Intent.AskOrganizers or Answers.Intent.Tickets or Answers.Intent.Unanswered or Answers.Intent.KeptAnswers or Answers.Intent.Explain;
}
