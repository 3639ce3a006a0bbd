namespace Microsoft.Bot.Schema;

/// <summary>Reactions that have a name here; channels send others too.</summary>
public static class MessageReactionTypes
{
    public const string Like = "like";
    public const string PlusOne = "plusOne";
}
