namespace ErgBot.Groups;

/// <summary>What became of what a person wanted of their membership; <see cref="GroupTexts"/> says it.</summary>
internal enum MembershipOutcome
{
    Joined,
    AlreadyMember,
    MadeConfidential,
    MadeVisible,
    Muted,
    Unmuted,

    /// <summary>It was as wanted before.</summary>
    AlreadySo,
    Left,
    NoMember,

    /// <summary>The group is closed: nobody can join.</summary>
    Closed,
}
