namespace ErgBot.Groups;

internal enum JoinOutcome
{
    Joined,
    AlreadyMember,
    ConfidentialityChanged,
}
