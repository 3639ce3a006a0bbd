namespace ErgBot.Groups.Leads;

/// <summary>Every sentence about leading a group. Notices have a summary without any group's name: a lock screen may show it.</summary>
internal static class LeadTexts
{
    public const string Summary = "A note about the Employee Resource Groups";
    public const string Manage = "Lead this group";
    public const string ManageAsOrganizer = "Look after this group";
    public const string BackToGroup = "Back to the group";
    public const string Members = "Members";
    public const string MembersIntro = "These members let the group's leads see their names. Others may be in the group confidentially. Please keep the list to yourself; that you looked at it is noted, and the organizers can see how often that happens.";
    public const string NoNames = "Nobody in the group has their name on the list.";
    public const string NoName = "(Teams gave no name)";
    public const string AskToLead = "Ask to lead";
    public const string AsCoLead = "As a co-lead";
    public const string TakeOver = "To take over from me";
    public const string MemberGone = "That member isn't on the list any more.";
    public const string ShowName = "Show my name on the card";
    public const string HideName = "Take my name off the card";
    public const string StepDown = "Step down";
    public const string Edit = "Edit the description";
    public const string Save = "Save";
    public const string Close = "Close the group";
    public const string CloseForGood = "Yes, close it";
    public const string Cancel = "No, go back";
    public const string Back = "Back";
    public const string Reopen = "Open it again";
    public const string NobodyLeads = "Nobody leads this group yet.";
    public const string OfferToLead = "Offer to lead";
    public const string NamedSwitch = "Show my name on the group's card, to everybody";
    public const string SendOffer = "Send my offer";
    public const string Appoint = "Appoint";
    public const string DeclineOffer = "Decline";
    public const string AcceptNamed = "Yes, and show my name";
    public const string AcceptUnnamed = "Yes, without my name";
    public const string Decline = "No, thank you";
    public const string PurposeLabel = "What the group is for";
    public const string OtherWordsLabel = "Other words for it, with commas between them";
    public const string Somebody = "Somebody";
    public const string NotLeadNorOrganizer = "That is for the group's leads and for the organizers.";
    public const string IsLead = "Leads the group";
    public const string InWords = "To write to the group say \"broadcasts\", to plan its events say \"create an event\".";
    public const string CoLeadsSee = "The other leads see each other's names; everybody else only those who agreed to it.";
    public const string FormTooOld = "That form is from an older card. Please open the group again.";

    public static string MembersOf(string group) => $"Members of {group}";

    public static string Leading(string group) => $"Leading {group}";

    public static string LookingAfter(string group) => $"Looking after {group}";

    public static string Leads(IReadOnlyList<string> names) => $"Leads: {string.Join(", ", names)}";

    public static string OthersLead => "Others lead it who prefer not to be named.";

    public static string Waiting(IReadOnlyList<string> names) => $"Asked to lead, no answer yet: {string.Join(", ", names)}";

    public static string Viewed(int times, int days) => times == 1
        ? $"The list of members was opened once in the last {days} days."
        : $"The list of members was opened {times} times in the last {days} days.";

    public static string Offered(string name, string group) => $"{name} offers to lead {group}.";

    public static string Pick(string name, string group) => $"Ask {name} to lead {group}? I'll ask them in private, and they decide.";

    public static string AskedToLead(string by, string group, bool isHandOver) => isHandOver
        ? $"{by} asks you to take over as a lead of {group}. As a lead you see the names of members who aren't confidential, can change the description and write to the group. The other leads see your name. Will you?"
        : $"{by} asks you to lead {group} with them. As a lead you see the names of members who aren't confidential, can change the description and write to the group. The other leads see your name. Will you?";

    public static string OfferIntro(string group) =>
        $"You offer to lead {group}. The organizers of the groups will see your name and decide; nobody else hears of it. Leading makes you a member.";

    public static string OfferFor(string name, string group) => $"{name} offers to lead {group}, which needs a lead. Only organizers see this.";

    public static string OfferDecided(bool appointed, string group) => appointed
        ? $"Thank you: you lead {group} now. Open the group and press \"{Manage}\" to see what you can do."
        : $"Thank you for offering to lead {group}. The organizers have decided otherwise this time; your membership is as it was.";

    public static string LeadsNow(string name, string group) => $"{name} leads {group} now.";

    public static string NoLeadLeft(string group) => $"{group} has no lead any more. People can offer to lead it on its card; you'll be asked.";

    public static string Farewell(string group) =>
        $"{group} has been closed. Thank you for having been part of it. I'll forget who was in it within 30 days; you don't need to do anything, and \"my groups\" lets you leave now.";

    public static string AskToClose(string group) =>
        $"Close {group}? Nobody can join it any more, and everybody in it is told once. Organizers can open it again for 30 days; after that its memberships are forgotten.";

    public static string For(LeadDecision decision, string group) => decision.Outcome switch
    {
        LeadOutcome.Asked => "I've asked them, in private. You'll hear when they say yes.",
        LeadOutcome.AlreadyAsked => "They've been asked already and haven't answered yet.",
        LeadOutcome.TooManyAsked => $"{LeadRule.MostAsked} people have been asked and haven't answered; please wait for one of them.",
        LeadOutcome.TooManyLeads => $"A group has {LeadRule.MostLeads} leads at most; nothing has changed.",
        LeadOutcome.Accepted => $"Thank you: you lead {group} now.",
        LeadOutcome.Declined => "All right. Nobody is told; the request is gone.",
        LeadOutcome.NotAsked => "That request isn't open any more; nothing has changed.",
        LeadOutcome.SteppedDown => $"You don't lead {group} any more. You're still in it.",
        LeadOutcome.LastLead => $"You're the last lead of {group}. Please hand it over first, on the list of members, or ask the organizers to find somebody.",
        LeadOutcome.NameShown => "Your name is on the group's card now.",
        LeadOutcome.NameHidden => "Your name is off the group's card. Cards that were shown before may still have it.",
        LeadOutcome.AlreadySo or LeadOutcome.AlreadyLead => "It was like that already; nothing has changed.",
        LeadOutcome.Offered => "Thank you. The organizers have your offer, and you'll hear from me.",
        LeadOutcome.AlreadyOffered => "The organizers have your offer already.",
        LeadOutcome.TooManyOffers => "Several people have offered already; the organizers decide first.",
        LeadOutcome.Appointed => "Appointed. They are told.",
        LeadOutcome.OfferDeclined => "Declined. They are told kindly.",
        LeadOutcome.OfferAppointedBefore => $"{decision.By ?? Somebody} has appointed them already.",
        LeadOutcome.OfferDeclinedBefore => $"{decision.By ?? Somebody} has declined that offer already.",
        LeadOutcome.OfferGone => "That offer isn't there any more.",
        LeadOutcome.CandidateNotEligible => "They may not lead a group any more: they aren't on the staff roll, or are an administrator. The offer is gone.",
        LeadOutcome.Edited => "Saved. Everybody sees it from now on.",
        LeadOutcome.EditedMeanwhile => "Somebody has changed the description meanwhile. This is how it reads now; your own text was not saved.",
        LeadOutcome.Closed => $"{group} is closed. Everybody in it is told.",
        LeadOutcome.AlreadyClosed => $"{group} is closed.",
        LeadOutcome.Reopened => $"{group} is open again.",
        LeadOutcome.TooLateToReopen => $"{group} was closed more than 30 days ago and can't be opened again.",
        LeadOutcome.NotLead => NotLeadNorOrganizer,
        LeadOutcome.NotEligible => "Groups are led by staff who are not administrators.",
        LeadOutcome.NotOrganizer => "That is for the organizers.",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Outcome, "an outcome that nobody says"),
    };
}
