using ErgBot.Answers.Kept;
using ErgBot.Cards;
using ErgBot.Languages;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Answers.Unanswered;

/// <summary>The digest and its buttons. Whether somebody is an organizer is looked up at every press.</summary>
internal sealed class UnansweredTap(UnansweredDigest digest, KeptAnswers kept, Organizers organizers, Pseudonyms pseudonyms)
{
    private static readonly English _language = new();

    public Task<Reply> ListAsync(Asker asker, CancellationToken ct) =>
        ForOrganizersAsync(asker, async () => UnansweredCard.For(await digest.NowAsync(ct)));

    /// <summary>The form, with the question in it.</summary>
    public Task<Reply> AnswerAsync(Asker asker, JObject data) => ForOrganizersAsync(asker, () =>
    {
        var question = UnansweredAction.QuestionOf(data);
        return Task.FromResult<Reply>(question.Length is 0 or > KeptAnswer.LongestQuestion
            ? new TextReply(UnansweredTexts.FormTooOld)
            : UnansweredCard.Form(FormOf(question), question));
    });

    public Task<Reply> KeepAsync(Asker asker, JObject data, CancellationToken ct) => ForOrganizersAsync(asker, async () =>
    {
        if (UnansweredAction.FormOf(data) is not { } form)
        {
            return new TextReply(UnansweredTexts.FormTooOld);
        }

        var (question, answer) = (UnansweredAction.QuestionOf(data), UnansweredAction.AnswerOf(data));
        var outcome = await kept.KeepAsync(form, question, answer, ct);
        return outcome == KeepOutcome.Kept
            ? UnansweredCard.For(await digest.NowAsync(ct), KeptTexts.For(outcome))
            : UnansweredCard.Form(form, question, answer, KeptTexts.For(outcome));
    });

    /// <summary>The same for the same question: two organizers who answer it leave one answer, the later one.</summary>
    private string FormOf(string question) => pseudonyms.Of("kept", string.Join(' ', _language.Words(question)));

    private async Task<Reply> ForOrganizersAsync(Asker asker, Func<Task<Reply>> act) =>
        organizers.Includes(asker.Id) ? await act() : new TextReply(UnansweredTexts.OrganizersOnly);
}
