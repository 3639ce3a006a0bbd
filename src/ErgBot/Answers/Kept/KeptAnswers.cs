using ErgBot.Calendar;

namespace ErgBot.Answers.Kept;

/// <summary>The organizers' own knowledge: what they answered once and kept.</summary>
internal sealed class KeptAnswers(KeptStore store, CalendarClock clock)
{
    /// <summary>Keeps an answer for everybody. The same id again sets it again: a second press keeps nothing twice.</summary>
    /// <param name="id">What the answer came from, such as the ticket's id; it may stand in a key and in a button.</param>
    /// <param name="question">The question, without anything of who asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<KeepOutcome> KeepAsync(string id, string question, string answer, CancellationToken ct)
    {
        var kept = new KeptAnswer { Id = id, Question = question.Trim(), Answer = answer.Trim(), KeptAt = clock.GetUtcNow() };
        return kept switch
        {
            { Question.Length: 0 } or { Answer.Length: 0 } => KeepOutcome.Empty,
            { Question.Length: > KeptAnswer.LongestQuestion } => KeepOutcome.QuestionTooLong,
            { Answer.Length: > KeptAnswer.LongestAnswer } => KeepOutcome.AnswerTooLong,
            _ => await store.KeepAsync(kept, ct),
        };
    }

    public Task RemoveAsync(string id, CancellationToken ct) => store.RemoveAsync(id, ct);

    /// <summary>The newest first, as stored.</summary>
    public Task<IReadOnlyList<KeptAnswer>> ListAsync(CancellationToken ct) => store.ListAsync(ct);
}
