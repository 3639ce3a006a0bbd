using ErgBot.Cards;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>
/// "I'm a principal", "I'm a teacher": somebody says in passing that they are an administrator, or none. Where a roll decides, the answer says so.
/// Else it asks whether to note it: nothing is, until they press.
/// </summary>
internal sealed class RoleStatement(IStaffRoll rolls, PeopleStore people)
{
    public async Task<Reply> AnswerAsync(Asker asker, bool isAdministrator, CancellationToken ct) =>
        (await rolls.AdministratorsAsync(asker, ct), isAdministrator) switch
        {
            (RollWord.On, _) => EligibilityCard.Administrator(GroupTexts.AdministratorByRoll),
            (RollWord.NotOn, true) => new TextReply(EligibilityTexts.NotOnTheRoll),
            (RollWord.NotOn, false) => new TextReply(EligibilityTexts.MayJoinByRoll),
            (RollWord.CannotTell, _) => new TextReply(GroupTexts.CannotTell),
            _ => EligibilityCard.Note(isAdministrator, await OwnWordAsync(asker.Id, ct)),
        };

    /// <summary>None while storage is away, because the rule itself can still be told.</summary>
    private async Task<bool?> OwnWordAsync(PersonId person, CancellationToken ct)
    {
        try
        {
            return (await people.LoadAsync(person, ct)).IsAdministrator;
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            return null;
        }
    }
}
