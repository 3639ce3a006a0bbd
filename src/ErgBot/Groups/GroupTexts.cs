namespace ErgBot.Groups;

/// <summary>Every sentence that this folder says.</summary>
internal static class GroupTexts
{
    public const string Summary = "Employee Resource Groups";
    public const string ListTitle = "Employee Resource Groups";
    public const string ListIntro = "Any employee who is not an administrator may join; nobody is asked for a reason. Pick one to read more or to join.";
    public const string MineTitle = "My groups";
    public const string MineNone = "You aren't in a group. You can join any time, and leave any time.";
    public const string MineIntro = "Only you see this list.";
    public const string MineSummary = "Your list";
    public const string AllGroups = "All groups";
    public const string MyGroups = "My groups";
    public const string Join = "Join";
    public const string Leave = "Leave";
    public const string Confidential = "Keep my membership confidential: counted, but on no list";
    public const string WhoSees = "Without that, the group's leads can see your name, and nobody else. Nothing is posted when you join or leave. A copy of the bot's storage tells nobody who is in which group, except what last-write times suggest; the operator who holds the key can read it.";
    public const string Mute = "Mute";
    public const string Unmute = "Unmute";
    public const string MakeConfidential = "Make confidential";
    public const string MakeVisible = "Make visible to leads";
    public const string MyView = "How it stands with me";
    public const string Open = "Open";
    public const string Search = "Search";
    public const string SearchLabel = "Look for a group";
    public const string FilterLabel = "Show";
    public const string NoneFound = "I found no group like that. Try another word, or leave it empty to see all.";
    public const string Back = "Back";
    public const string More = "More";
    public const string ToBeginning = "To the beginning";
    public const string InPrivate = "I've put that into our own chat, where nobody else can see it.";
    public const string NotInShared = "I don't show that where others may look on. Please open our own chat and say \"my groups\".";
    public const string SayFirst = "Before that I have to know whether you are an administrator. Please write \"propose a group\" in our own chat; I ask you there, once.";
    public const string Yours = "You're in it";
    public const string ClosedShort = "Closed";
    public const string ClosedNow = "This group is closed: nobody can join it any more.";
    public const string NameMissing = "Please give it a name.";
    public const string NameCharacters = "Please use letters, digits and simple punctuation only.";
    public const string PurposeMissing = "Please say what it is for.";
    public const string PurposeLink = "Please say it without links.";
    public const string Gone = "That group isn't here any more. Ask \"which groups are there?\" for today's list.";
    public const string NotStaff = "Employee Resource Groups are for employees of the district, and I can't find you on the staff roll. If that's wrong, please tell Human Resources.";
    public const string CannotTell = "I can't check the district's rolls just now, so I've changed nothing. Please try again in a minute.";
    public const string AskTitle = "One question first";
    public const string AskAdministrator = "The groups are open to every employee who is not an administrator. Are you an administrator?";
    public const string AskForTheirEvent = "This event is for administrators. Are you an administrator?";
    public const string AskNote = "I ask this once. You can correct it under \"My groups\".";
    public const string NotAdministratorButton = "I'm not an administrator";
    public const string AdministratorButton = "I'm an administrator";
    public const string AdministratorTitle = "Thank you for telling me";
    public const string AdministratorByWord = "The groups and their kick-off are for staff who are not administrators. The notice plans an event for administrators for early fall 2018.";
    public const string AdministratorByRoll = "You are on the administrators' roll. The groups and their kick-off are for staff who are not administrators; the notice plans an event for administrators for early fall 2018. If the roll is wrong, please tell Human Resources.";
    public const string PlacesEnd = "If you are in groups, your places there end in the coming night. If this was a slip, press \"I'm not an administrator\".";
    public const string WordKept = "I've noted that you are not an administrator: the groups are open to you.";
    public const string SaidAdministrator = "You told me that you are an administrator.";
    public const string SaidNotAdministrator = "You told me that you are not an administrator.";
    public const string DialogChoose = "Which group would you like to join?";
    public const string DialogChooseAgain = "I didn't find that one. Please pick a group from the list, or say \"cancel\".";
    public const string DialogConfidential = "Shall I keep your membership confidential (counted, but on no list)? Otherwise the group's leads, and nobody else, can see your name.";
    public const string DialogYesOrNo = "Please answer yes or no, or say \"cancel\".";
    public const string DialogNotJoined = "All right, I've changed nothing.";

    /// <param name="outcome">What became of it.</param>
    /// <param name="group">The group's name.</param>
    /// <param name="own">The membership as it is now; null for none.</param>
    public static string For(MembershipOutcome outcome, string group, Membership? own) => outcome switch
    {
        MembershipOutcome.Joined when own is { Confidential: true } => $"You've joined {group}, confidentially: you are on no list.",
        MembershipOutcome.Joined => $"You've joined {group}.",
        MembershipOutcome.AlreadyMember when own is { Confidential: true } => $"You're in {group} already, confidentially; nothing has changed.",
        MembershipOutcome.AlreadyMember => $"You're in {group} already; nothing has changed.",
        MembershipOutcome.MadeConfidential => "Your membership is confidential now: you are on no list.",
        MembershipOutcome.MadeVisible => "The group's leads can see your name now, and nobody else.",
        MembershipOutcome.Muted => $"I won't send you messages of {group}. You're still in it.",
        MembershipOutcome.Unmuted => $"You'll get messages of {group} again.",
        MembershipOutcome.AlreadySo => "It was like that already; nothing has changed.",
        MembershipOutcome.Left => $"You've left {group}. Nobody is told.",
        MembershipOutcome.NoMember => $"You weren't in {group}; nothing has changed.",
        MembershipOutcome.Closed => $"{group} is closed: nobody can join it any more.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "an outcome that nobody says"),
    };

    public static string NameLength(int shortest, int longest) => $"A name has {shortest} to {longest} characters.";

    public static string PurposeLength(int shortest, int longest) => $"Please say it in {shortest} to {longest} characters.";

    public static string TooManyWords(int most) => $"Please give {most} other words at most.";

    public static string OddWord(string word, int longest) => $"\"{word}\" can't be an other word: letters, digits and simple punctuation, {longest} characters at most.";

    public static string TakenWord(string word, string group) => $"\"{word}\" already leads to {group}.";

    public static string For(GroupFilter filter) => filter switch
    {
        GroupFilter.Open => "Groups to join",
        GroupFilter.Mine => "My groups",
        _ => "All groups, closed ones too",
    };

    public static string Page(int page, int pages) => $"Page {page} of {pages}";

    public static string Size(SizeBand size) => size switch
    {
        { From: 0, To: { } most } => $"Fewer than {most + 1} people",
        { To: { } most } => $"{size.From:N0}–{most:N0} people",
        _ => $"{size.From:N0} people or more",
    };

    public static string LedBy(IReadOnlyList<string> names) => $"Led by {string.Join(", ", names)}";

    public static string Next(NextEvent next) => $"Next event: {next.Title}, {next.When}, {next.Place}";

    public static string YouAreIn(Membership own) => own switch
    {
        { Confidential: true, Muted: true } => "You're in this group, confidentially, and it's muted.",
        { Confidential: true } => "You're in this group, confidentially.",
        { Muted: true } => "You're in this group, and it's muted.",
        _ => "You're in this group.",
    };

    /// <summary>How somebody is in a group, for their own list.</summary>
    public static string Standing(Group group, Membership own) => string.Join(", ", new[]
    {
        own.Confidential ? "Confidential" : "Its leads can see your name",
        own.Muted ? "muted" : null,
        group.State == GroupState.Closed ? "closed" : null,
    }.OfType<string>());

    public static string DialogConfirm(string group, bool confidential) =>
        confidential ? $"Join {group}, confidentially?" : $"Join {group}?";
}
