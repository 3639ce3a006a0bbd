using ErgBot.Groups;

namespace ErgBot.Answers.FollowUps;

/// <summary>A sentence, and where it was said.</summary>
/// <param name="Sentence">What it says itself and what it leaves out.</param>
/// <param name="Alone">What it would mean by itself.</param>
/// <param name="Subject">What was spoken of last.</param>
/// <param name="Groups">The groups there are.</param>
internal sealed record Said(EnglishEllipsis Sentence, Recognition Alone, Subject Subject, IReadOnlyList<Group> Groups)
{
    public Group? Named => Alone.Named is [var named, ..] ? named : null;
}
