namespace ErgBot.Groups;

internal enum EligibilityVerdict
{
    Eligible,

    /// <summary>A student, a guest: in the tenant, but not of the staff.</summary>
    NotStaff,

    /// <summary>A roll gives no answer now; trying again helps.</summary>
    CannotTell,

    /// <summary>On the administrators' roll: only the roll can change it.</summary>
    AdministratorByRoll,

    /// <summary>By their own word, which they can correct.</summary>
    AdministratorByWord,

    /// <summary>No roll says, and nobody has asked yet.</summary>
    AskFirst,
}
