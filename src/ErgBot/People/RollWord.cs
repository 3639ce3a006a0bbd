namespace ErgBot.People;

/// <summary>What a roll says of somebody.</summary>
internal enum RollWord
{
    /// <summary>There is no such roll. Without one of administrators a person's own word counts; without one of staff, which only Development allows, everybody is staff.</summary>
    NoRoll,

    On,

    /// <summary>Also who isn't in the tenant any more.</summary>
    NotOn,

    /// <summary>There is a roll, and it gave no answer: nobody is taken for anything on the strength of that.</summary>
    CannotTell,
}
