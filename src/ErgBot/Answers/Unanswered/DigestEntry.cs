namespace ErgBot.Answers.Unanswered;

/// <param name="Question">One wording, the one in the middle; the others are nobody's to see.</param>
/// <param name="People">By how many people in a month, the lower end of a band: a count that moves with one person's question would point to them.</param>
/// <param name="Nearest">The topic that comes nearest, and didn't answer it; null when none comes near.</param>
internal sealed record DigestEntry(string Question, int People, Topic? Nearest);
