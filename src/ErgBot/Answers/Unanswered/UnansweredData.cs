using ErgBot.People;

namespace ErgBot.Answers.Unanswered;

/// <summary>What somebody asked in vain. Organizers see it without them; they themselves can see it, and take it back.</summary>
internal sealed class UnansweredData(UnansweredStore store) : IPersonalData
{
    public string Name => "unanswered";

    public async Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct) =>
        [.. (await store.OfAsync(person, ct)).Select(question => new PersonalFact(UnansweredTexts.Kept, question))];

    public Task EraseAsync(PersonId person, CancellationToken ct) => store.ForgetAsync(person, ct);
}
