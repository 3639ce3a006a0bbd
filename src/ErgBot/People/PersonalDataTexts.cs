namespace ErgBot.People;

/// <summary>What people are told of what is stored of them.</summary>
internal static class PersonalDataTexts
{
    public const string Summary = "Your data";
    public const string Title = "What I keep about you";
    public const string Nothing = "I keep nothing about you.";
    public const string Intro = "This is all of it, and only you see it here. It is stored encrypted; what organizers and group leads may see is said where you join.";
    public const string ChatIsTeams = "Our chat itself is kept by Teams under the district's rules; I can't erase it.";
    public const string MoreInJson = "There is more than fits here; all of it is in the JSON.";
    public const string ShowJson = "Show it as JSON";
    public const string JsonTitle = "What I keep about you, as JSON";
    public const string NextPart = "Next part";
    public const string Back = "Back";
    public const string ForgetMe = "Forget me";
    public const string ForgetTitle = "Shall I forget you?";
    public const string ForgetWhat = "Then I erase all that I keep about you, within a minute: your groups and anything you lead, your answers to events (your seats become free), questions to the organizers that are still open, what you told me, and how to write to you. It can't be undone. You can begin anew at any time.";
    public const string ForgetSure = "Yes, forget me";
    public const string Keep = "No, keep my data";
    public const string KeptAll = "All right, nothing was erased.";
    public const string ForgettingTitle = "I'm forgetting you";
    public const string Forgetting = "Within a minute nothing of you is left with me. If you write to me or press a button again, we begin anew. What stands in our chat is kept by Teams; you can delete it there.";

    public const string Ids = "Your ids in the district's directory";
    public const string IdsKept = "so that I know you again, encrypted";
    public const string Chat = "The address of our chat";
    public const string ChatKept = "so that I can write to you";
    public const string AccountName = "Your account's name";
    public const string OwnWord = "What you told me";
    public const string IsAdministrator = "you are an administrator";
    public const string IsNotAdministrator = "you are not an administrator";
    public const string Wish = "A wish of yours";
    public const string WishKept = "to hear of the event for administrators in early fall 2018";
    public const string Welcome = "A mark";
    public const string WelcomeKept = "that I have welcomed you";
    public const string Removed = "The day on which you removed me";
    public const string Note = "A note";
    public const string NoteKept = "that I still have to tell you about places that ended";
}
