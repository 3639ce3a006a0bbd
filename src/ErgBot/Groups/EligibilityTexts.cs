namespace ErgBot.Groups;

/// <summary>What administrators are told of their own event.</summary>
internal static class EligibilityTexts
{
    public const string TellMe = "Tell me of the fall event";
    public const string DoNotTellMe = "Don't tell me";
    public const string WishTitle = "The event for administrators";
    public const string WishKept = "I'll tell you here as soon as I know more of the event for administrators in early fall 2018. Nobody else sees that you asked.";
    public const string WishKeptUnreachable = "I've noted that you would like to hear of the event for administrators in early fall 2018. To tell you I need to be added as an app: please add me, so that we have a chat of our own.";
    public const string WishDropped = "All right, I won't tell you of the event for administrators.";
}
