using ErgBot.Calendar;

namespace ErgBot.People;

/// <summary>A person's own row.</summary>
internal sealed class PersonData(PeopleStore people, AddressBook addresses, DistrictTime district) : IPersonalData
{
    public string Name => "person";

    public async Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct) =>
        [.. FactsOf(await people.LoadAsync(person, ct)).OfType<PersonalFact>()];

    public async Task EraseAsync(PersonId person, CancellationToken ct)
    {
        await people.ForgetAsync(person, ct);
        addresses.Forget(person);
    }

    private IEnumerable<PersonalFact?> FactsOf(PersonRecord record) =>
    [
        record == PersonRecord.Empty ? null : new(PersonalDataTexts.Ids, PersonalDataTexts.IdsKept),
        record.Address is null ? null : new(PersonalDataTexts.Chat, PersonalDataTexts.ChatKept),
        record.UserPrincipalName is { } name ? new(PersonalDataTexts.AccountName, name) : null,
        record.IsAdministrator is { } word ? new(PersonalDataTexts.OwnWord, word ? PersonalDataTexts.IsAdministrator : PersonalDataTexts.IsNotAdministrator) : null,
        record.WantsFallEvent ? new(PersonalDataTexts.Wish, PersonalDataTexts.WishKept) : null,
        record.Welcomed ? new(PersonalDataTexts.Welcome, PersonalDataTexts.WelcomeKept) : null,
        record.RemovedAt is { } removed ? new(PersonalDataTexts.Removed, district.Day(removed)) : null,
        record.ToBeTold is not null ? new(PersonalDataTexts.Note, PersonalDataTexts.NoteKept) : null,
    ];
}
