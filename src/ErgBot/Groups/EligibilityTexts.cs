namespace ErgBot.Groups;

/// <summary>What is said to who tells that they are an administrator, or none, and to administrators of their own event.</summary>
internal static class EligibilityTexts
{
    private const string ShallI = "Shall I note it?";
    public const string NotOnTheRoll = "The administrators' roll decides who counts as one, and you aren't on it: the groups are open to you. If the roll is wrong, please tell Human Resources.";
    public const string MayJoinByRoll = "Then the groups are open to you, and the administrators' roll says the same. Ask \"which groups are there?\" to see them.";
    public const string MayJoin = "Then the groups are open to you: any employee who is not an administrator may join, whatever their job.";
    public const string NotedAlready = "I have noted that already.";
    public const string CorrectIt = "I note it only if you press, to know it when you join a group. You can correct it under \"My groups\".";
    public const string TellMe = "Tell me of the fall event";
    public const string DoNotTellMe = "Don't tell me";
    public const string WishTitle = "The event for administrators";

    public static string Follows(bool isAdministrator) => isAdministrator ? GroupTexts.AdministratorByWord : MayJoin;

    public static string ShallINote(bool? noted) => noted switch
    {
        true => $"So far I have noted that you are an administrator. {ShallI}",
        false => $"So far I have noted that you are not an administrator. {ShallI}",
        null => ShallI,
    };
}
