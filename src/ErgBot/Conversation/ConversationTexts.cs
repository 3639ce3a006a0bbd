namespace ErgBot.Conversation;

/// <summary>Every sentence that this folder says.</summary>
internal static class ConversationTexts
{
    public const string UnknownButton = "I don't know that button any more; it may be from an older card. Ask me again, and I'll show you today's.";
    public const string TryAgain = "I can't reach my records just now, so I couldn't look that up, or can't be sure that it was saved. Please try again in a minute; asking twice does no harm.";
    public const string NotStaff = "I'm for the employees of the district, and I can't find you on the staff roll. If that's wrong, please tell Human Resources.";
    public const string CannotTell = "I can't check the staff roll just now, so I can't help yet. Please try again in a minute; where we aren't alone, our own chat may do better.";
    public const string NothingFound = "Nothing here matches that. Try fewer letters, or another word.";
    public const string Dialog = "What we spoke of last, or were in the middle of";
    public const string DialogKept = "for a day at most";
    public const string WhoAreYou = "Teams didn't tell me who you are, so I can't help here. Please write to me from your own account.";
    public const string LookInPrivate = "That is between you and me: please look into our own chat. If you find no answer there, add me as an app and ask me there.";
}
