namespace ErgBot.Answers.Kept;

/// <summary>What became of the wish to keep an answer; <see cref="KeptTexts.For"/> says it.</summary>
internal enum KeepOutcome
{
    /// <summary>It is kept now, or was already.</summary>
    Kept,

    /// <summary>The question or the answer is missing.</summary>
    Empty,
    QuestionTooLong,
    AnswerTooLong,

    /// <summary>So many are kept that one has to be removed first.</summary>
    Full,
}
