using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>Who may join, decided on the server at the moment of the tap.</summary>
internal sealed class Eligibility(IStaffRoll rolls, PeopleStore people)
{
    public async Task<EligibilityVerdict> OfAsync(Asker asker, CancellationToken ct)
    {
        var staff = await rolls.StaffAsync(asker, ct);
        var administrators = await rolls.AdministratorsAsync(asker, ct);

        // Their own word counts only where no roll speaks; else there is nothing to look up.
        var ownWord = administrators == RollWord.NoRoll ? (await people.LoadAsync(asker.Id, ct)).IsAdministrator : null;
        return EligibilityRule.Decide(staff, administrators, ownWord);
    }

    /// <summary>Of somebody whose turn it isn't: by the account's name as it was stored.</summary>
    public async Task<EligibilityVerdict> OfAsync(PersonId person, CancellationToken ct)
    {
        var record = await people.LoadAsync(person, ct);
        return await OfAsync(new Asker(new Person(person, null), _ => Task.FromResult(record.UserPrincipalName)), ct);
    }

    /// <summary>Writes down a person's own word, which counts where no roll speaks.</summary>
    public Task SayAsync(PersonId person, bool isAdministrator, CancellationToken ct) =>
        people.ChangeAsync(person, record => record with { IsAdministrator = isAdministrator }, ct);
}
