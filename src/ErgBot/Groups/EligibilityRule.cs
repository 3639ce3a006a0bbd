using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>The notice's rule: any employee who is not an administrator may join. The roll outweighs a person's own word, which counts only where there is none.</summary>
internal static class EligibilityRule
{
    public static EligibilityVerdict Decide(RollWord staff, RollWord administrators, bool? ownWord) => (staff, administrators, ownWord) switch
    {
        (RollWord.NotOn, _, _) => EligibilityVerdict.NotStaff,
        (RollWord.CannotTell, _, _) => EligibilityVerdict.CannotTell,
        (_, RollWord.On, _) => EligibilityVerdict.AdministratorByRoll,
        (_, RollWord.NotOn, _) => EligibilityVerdict.Eligible,
        (_, RollWord.CannotTell, _) => EligibilityVerdict.CannotTell,
        (_, _, true) => EligibilityVerdict.AdministratorByWord,
        (_, _, false) => EligibilityVerdict.Eligible,
        (_, _, null) => EligibilityVerdict.AskFirst,
    };
}
