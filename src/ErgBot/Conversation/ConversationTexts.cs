namespace ErgBot.Conversation;

/// <summary>Every sentence that this folder says.</summary>
internal static class ConversationTexts
{
    public const string UnknownButton = "I don't know that button any more; it may be from an older card. Ask me again, and I'll show you today's.";
    public const string TryAgain = "I can't reach my records just now, so I could not save or look that up. Please try again in a minute.";
    public const string WentWrong = "Something went wrong on my side. Please try again; if it stays like this, tell the organizers.";
    public const string NotStaff = "I'm for the employees of the district, and I can't find you on the staff roll. If that's wrong, please tell Human Resources.";
    public const string WhoAreYou = "Teams didn't tell me who you are, so I can't help here. Please write to me from your own account.";
    public const string AnsweredInPrivate = "That is between you and me: I've answered in our own chat.";
    public const string AskMeInPrivate = "That is between you and me. Please add me as an app and ask me in our own chat; I can't write to you there yet.";
}
