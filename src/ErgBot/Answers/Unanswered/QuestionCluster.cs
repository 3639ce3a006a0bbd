namespace ErgBot.Answers.Unanswered;

/// <summary>Questions that mean much the same.</summary>
/// <param name="Question">The wording in their middle.</param>
/// <param name="People">How many different people asked it within one month, in the month in which they were most: over several months nobody can be told apart, and nobody is counted twice.</param>
internal sealed record QuestionCluster(string Question, int People);
