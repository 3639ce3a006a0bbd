namespace Microsoft.Bot.Schema;

/// <summary>Names of the event activities that a bot makes for itself.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
