using ErgBot.Calendar;
using ErgBot.Languages;
using ErgBot.Storage;

namespace ErgBot.Answers.Kept;

/// <summary>The organizers' own knowledge: what they answered once and kept. What is kept or removed here counts here at once, and elsewhere within about a second.</summary>
internal sealed class KeptAnswers(KeptStore store, Knowledge knowledge, CalendarClock clock) : IDisposable
{
    private static readonly English _language = new();

    /// <summary>One looks at a time, so that an older list never follows a newer one.</summary>
    private readonly SemaphoreSlim _looking = new(1);

    private string? _version;

    /// <summary>Keeps an answer for everybody. The same id again sets it again: a second press keeps nothing twice.</summary>
    /// <param name="id">What the answer came from, such as the ticket's id; it may stand in a key and in a button.</param>
    /// <param name="question">The question, without anything of who asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<KeepOutcome> KeepAsync(string id, string question, string answer, CancellationToken ct)
    {
        var kept = new KeptAnswer { Id = id, Question = question.Trim(), Answer = answer.Trim(), KeptAt = clock.GetUtcNow() };
        var outcome = kept switch
        {
            { Answer.Length: 0 } => KeepOutcome.Empty,
            { Question.Length: > KeptAnswer.LongestQuestion } => KeepOutcome.QuestionTooLong,
            { Answer.Length: > KeptAnswer.LongestAnswer } => KeepOutcome.AnswerTooLong,
            _ when _language.Words(kept.Question).Count == 0 => KeepOutcome.Empty,
            _ => await store.KeepAsync(kept, ct),
        };
        await LookIfPossibleAsync(ct);
        return outcome;
    }

    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        await store.RemoveAsync(id, ct);
        await LookIfPossibleAsync(ct);
    }

    /// <summary>The newest first, as stored.</summary>
    public Task<IReadOnlyList<KeptAnswer>> ListAsync(CancellationToken ct) => store.ListAsync(ct);

    /// <summary>Brings what this instance knows up to date; one small request when nothing changed.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        await _looking.WaitAsync(ct);
        try
        {
            // Read before the list: what is kept in between gets another look.
            var version = await store.VersionAsync(ct);
            if (version != _version)
            {
                knowledge.Know(await store.ListAsync(ct));
                _version = version;
            }
        }
        finally
        {
            _looking.Release();
        }
    }

    public void Dispose() => _looking.Dispose();

    private async Task LookIfPossibleAsync(CancellationToken ct)
    {
        try
        {
            await LookAsync(ct);
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // It is stored; the next look finds it.
        }
    }
}
