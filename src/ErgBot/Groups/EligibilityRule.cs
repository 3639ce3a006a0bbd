using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>The notice's rule: any employee who is not an administrator may join. The roll outweighs a person's own word.</summary>
internal static class EligibilityRule
{
    public static EligibilityVerdict Decide(Standing standing, AdministratorWord roll, bool? ownWord) => (standing, roll, ownWord) switch
    {
        (not Standing.Staff, _, _) => EligibilityVerdict.NotStaff,
        (_, AdministratorWord.Administrator, _) => EligibilityVerdict.AdministratorByRoll,
        (_, AdministratorWord.NotAdministrator, _) => EligibilityVerdict.Eligible,
        (_, _, true) => EligibilityVerdict.AdministratorByWord,
        (_, _, false) => EligibilityVerdict.Eligible,
        (_, _, null) => EligibilityVerdict.AskFirst,
    };
}
