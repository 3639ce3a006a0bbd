using System.Globalization;

namespace ErgBot.Broadcasts;

/// <summary>Every sentence of broadcasts. What a lock screen may show names no group and nothing of what is said.</summary>
internal static class BroadcastTexts
{
    public const string Summary = "A message for you from the Employee Resource Groups";
    public const string DeskSummary = "About a message to many";
    public const string Heading = "From the Employee Resource Groups";
    public const string ToMembers = "You get this because of a group that you are in. In \"my groups\" you can mute a group's messages and stay a member.";

    public const string FormTitle = "Write to many";
    public const string TitleLabel = "Title";
    public const string TextLabel = "What you want to tell them";
    public const string AudienceLabel = "Who gets it (each person once)";
    public const string ChannelLabel = "Also to a channel: its link from Teams (optional)";
    public const string ButtonLabel = "A button below it (optional)";
    public const string LinkLabel = "Where the button leads (optional)";
    public const string EventLabel = "An event's card below it, with its buttons (optional)";
    public const string NoEvent = "None";
    public const string DayLabel = "On which day (leave empty to send when you say so)";
    public const string TimeLabel = "At what time (Eastern time)";
    public const string Save = "Preview";
    public const string InWindow = "Write in a window";
    public const string SavedInChat = "Saved as a draft. The preview is in our chat.";

    public const string TitleWrong = "A title is needed, of one line and 80 characters at most.";
    public const string TextWrong = "A text is needed, of 3,000 characters at most.";
    public const string NobodyChosen = "Choose who gets it.";
    public const string NotYours = "You can write to the groups that you lead, and organizers to everybody. Please choose again.";
    public const string NoChannel = "That is no link to a channel. In Teams, choose \"Get link to channel\" and paste it here.";
    public const string ButtonIncomplete = "A button needs both, words and a link.";
    public const string ButtonTooLong = "The button's words may have 30 characters, its link 500.";
    public const string ButtonNotHttps = "The link must be a whole, secure web address, as the browser shows it.";
    public const string NoSuchEvent = "That event isn't there any more, or isn't yours to send. Please choose again.";
    public const string EventForMembers = "Only the group's members can come to that event, so it goes to that group alone.";
    public const string EventForAdministrators = "That event is for administrators, who are in no group and don't come to the kick-off: it can go to everyone, or to a channel.";
    public const string NoTime = "Choose a day and a time, or leave both empty.";
    public const string TimePast = "That time is past. Choose a later one, or leave both empty.";
    public const string TimeTooFar = "That is more than a year ahead.";

    public const string Everyone = "Everyone whom the bot can write to";
    public const string GoneGroup = "A group that is no more";
    public const string GoneEvent = "An event that is no more";
    public const string OneChannel = "A channel";
    public const string To = "To";
    public const string When = "When";
    public const string Now = "As soon as you say so";
    public const string Reaches = "Reaches now";
    public const string From = "From";
    public const string Agreed = "Agreed by";
    public const string Somebody = "An organizer";

    public const string EventComesBelow = "Below it comes this event's card, with its buttons:";

    public const string Draft = "Draft: nobody has got it yet. This is what they will see:";
    public const string WaitsForSecond = "It waits for another organizer to agree; they find it in \"broadcasts\" too.";
    public const string NoSecond = "There is no other organizer who could agree. Please ask whoever runs this bot to name one; you can send it to fewer people meanwhile.";
    public const string AskedForSecond = "Another organizer wants to send this to many people and needs your agreement. This is what they will see:";
    public const string Waits = "It will be sent at its time.";
    public const string Prepared = "It is being prepared.";
    public const string Reached = "Reached";
    public const string TakenBack = "Taken back";
    public const string PerhapsTwice = "Perhaps twice";
    public const string ChartTitle = "What became of it";
    public const string Sent = "It has been sent.";
    public const string Cancelled = "It was cancelled.";
    public const string CancelledUnsent = "It was cancelled before anybody got it.";
    public const string SentByBandAndMore = "It has gone to all whom it was meant for; in a group, to all members who haven't muted it.";
    public const string SentByBand = "It has gone to all members who haven't muted the group.";

    public const string SendNow = "Send it";
    public const string Schedule = "Send it at that time";
    public const string Agree = "Agree, and send it";
    public const string Edit = "Change it";
    public const string Try = "Show it to me as it arrives";
    public const string Discard = "Discard it";
    public const string Cancel = "Stop sending";
    public const string CancelPlanned = "Don't send it";
    public const string AgainUncertain = "Send again to the uncertain";
    public const string AgainRefused = "Try the failed ones again";
    public const string Reword = "Correct it";
    public const string Correct = "Put it right for everybody";
    public const string TakeBack = "Take it back";
    public const string Recall = "Yes, take it back";
    public const string AskToRecall = "It will be taken away wherever it arrived. Some may have read it already.";
    public const string Correcting = "Change the words; where it arrived, they will change too. Nobody is notified again.";
    public const string BeingCorrected = "It is being put right wherever it arrived.";
    public const string Corrected = "It has been put right wherever Teams let me.";
    public const string BeingRecalled = "It is being taken back.";
    public const string Recalled = "It has been taken back.";
    public const string RecalledInPart = "It has been taken back where Teams let me; where it didn't, it still stands.";
    public const string Failures = "What went wrong";
    public const string Refresh = "How far is it?";
    public const string Write = "Write a new one";
    public const string Back = "Back";
    public const string Open = "Open";

    public const string ListTitle = "Messages to many";
    public const string None = "There are none yet.";
    public const string FailuresTitle = "What went wrong";
    public const string NoFailures = "Nothing went wrong.";
    public const string NobodyNamed = "Because it went to a group, nobody is named, and numbers are rounded.";

    public const string WritersOnly = "Messages to many are for the organizers, and for leads to their own group.";
    public const string Gone = "That message isn't there any more.";
    public const string FormTooOld = "That form is too old. Say \"broadcasts\" to begin anew.";
    public const string TryFailed = "I couldn't send it to our chat just now.";
    public const string Tried = "It is below, as it will arrive.";

    public const string Written = "A message to many that you wrote";
    public const string AgreedTo = "A message to many that you agreed to";
    public const string Received = "A message to many that was meant for you";

    public static string MembersOf(string group) => $"Members of {group}";

    public static string ComingTo(string title) => $"Those who come to: {title}";

    public static string People(int count) => count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} people");

    public static string Progress(Totals totals) => string.Create(CultureInfo.InvariantCulture, $"Being sent: {totals.All - totals.Waiting:N0} of {totals.All:N0}.");

    public const string ProgressOfGroup = "Being sent.";

    /// <summary>What comes after a press; null where the card says it.</summary>
    public static string? For(BroadcastOutcome outcome) => outcome switch
    {
        BroadcastOutcome.ChangedMeanwhile => "It was changed since you looked at it. This is how it stands now.",
        BroadcastOutcome.TooLate => "That can't be changed any more.",
        BroadcastOutcome.TimeIsPast => "Its time is past by now. Please change it.",
        _ => null,
    };

    /// <summary>Where everybody is who was meant: each is in one of these, and it is what was wanted or not.</summary>
    public static IEnumerable<(string Title, int Count, bool IsGood)> Outcomes(Totals totals) =>
        Classes(totals).Where(each => each.Title != PerhapsTwice).Select(each => (each.Title, each.Count, each.Title is Reached or TakenBack));

    /// <summary>The classes of a report, in the order in which they are told.</summary>
    public static IEnumerable<(string Title, int Count)> Classes(Totals totals) =>
    [
        (Reached, totals.Sent),
        (TakenBack, totals.Recalled),
        ("Haven't added the bot", totals.NotInstalled),
        ("Have blocked it", totals.Blocked),
        ("Failed", totals.Failed),
        ("Uncertain", totals.Uncertain),
        (PerhapsTwice, totals.Again),
        ("Not sent any more", totals.Waiting),
    ];

    public static string Reason(DeliveryFailure failure) => failure switch
    {
        DeliveryFailure.NotInstalled => "hasn't added the bot in person",
        DeliveryFailure.Blocked => "has blocked the bot",
        DeliveryFailure.ConversationGone => "the chat isn't there any more",
        DeliveryFailure.BadMessage => "Teams can't show the message",
        DeliveryFailure.TooBig => "the message is too large for Teams",
        DeliveryFailure.GivenUp => "Teams didn't take it, however often tried",
        DeliveryFailure.Stopped => "it was stopped before",
        DeliveryFailure.Unreadable => "the address can't be read any more",
        DeliveryFailure.None => "Teams didn't say whether it arrived",
        _ => "Teams refused it",
    };

    public static string StateOf(Broadcast broadcast) => broadcast.State switch
    {
        BroadcastState.Draft when broadcast.NeedsSecond => "waits for another organizer",
        BroadcastState.Draft => "draft",
        BroadcastState.Queued or BroadcastState.Sending when broadcast.Task == BroadcastTask.Correct => "being put right",
        BroadcastState.Queued or BroadcastState.Sending when broadcast.Task == BroadcastTask.Recall => "being taken back",
        BroadcastState.Queued => "to be sent",
        BroadcastState.Sending => "being sent",
        BroadcastState.Sent when broadcast.Task == BroadcastTask.Recall => BroadcastRule.IsRecalledInPart(broadcast) ? "taken back in part" : "taken back",
        BroadcastState.Sent => "sent",
        _ when broadcast.Halt != Halt.None => "not sent",
        _ => "cancelled",
    };

    /// <summary>Why it didn't go when its hour had come.</summary>
    public static string Halted(Halt halt) => halt switch
    {
        Halt.NeedsSecond => "It did not go: at its time it would have reached everyone, or more than 500 people, and no organizer who agreed is one still. Write it anew, and another organizer is asked.",
        Halt.CannotTell => "It did not go: for an hour after its time the staff list gave no answer, so nobody could tell whether its author may still send it. Write it anew.",
        _ => "It did not go: at its time its author could not write to these people any more.",
    };
}
