namespace ErgBot.Groups.Proposals;

/// <summary>Every sentence about proposals. Summaries name no group: a lock screen may show them.</summary>
internal static class ProposalTexts
{
    public const string Summary = "A note about the Employee Resource Groups";
    public const string Title = "Propose a group";
    public const string DecidedTitle = "Your proposal";
    public const string DeskTitle = "A proposed group";
    public const string Intro = "The organizers read every proposal and see your name; nobody else does. If they approve it, the group is there at once, and you are its first lead and member. Please write what it is about, not who belongs: it is open to every employee who is not an administrator.";
    public const string InWindow = "In a window of its own";
    public const string NameLabel = "Name of the group";
    public const string PurposeLabel = "What it is for";
    public const string OtherWordsLabel = "Other words that people may look for, with commas between them";
    public const string NamedSwitch = "Show my name as its lead on the group's card, to everybody";
    public const string Send = "Send to the organizers";
    public const string SendAnyway = "Propose it all the same";
    public const string AlreadyGroups = "There is something like it already. Is it one of these?";
    public const string NameTaken = "There is a group of that name.";
    public const string SentTitle = "Sent";
    public const string Sent = "Thank you. The organizers have your proposal; you'll hear from me here as soon as one of them has decided.";
    public const string ChangeIt = "Change it";
    public const string Approve = "Approve";
    public const string Decline = "Decline";
    public const string AskForChanges = "Ask for changes";
    public const string ReasonLabel = "A word to the proposer (needed, unless you approve)";
    public const string ReasonMissing = "Please write the proposer why.";
    public const string ListTitle = "Proposals";
    public const string NoneOpen = "No proposal waits for you.";
    public const string OpenButton = "Open";
    public const string Gone = "That proposal isn't there any more.";
    public const string OrganizersOnly = "Only the organizers of the groups decide on proposals.";
    public const string NobodyToAsk = "There are no organizers set up who could read a proposal. Please ask Human Resources.";
    public const string FormTooOld = "That form is from an older card. Please press \"Propose a group\" again.";
    public const string Somebody = "Somebody";

    public static string Version(int version, bool wasAsked) => wasAsked ? $"Version {version}, after an organizer wrote:" : $"Version {version}, changed by who proposed it.";

    public static string TooMany => $"You have {ProposalTap.MostOpen} proposals with the organizers already; please wait for their word.";

    public static string ReasonTooLong => $"Please say it in {Proposal.LongestReason} characters.";

    public static string ProposedBy(string name) => $"Proposed by {name}. Only organizers see this.";

    public static string OtherWords(IReadOnlyList<string> words) => $"Other words: {GroupWords.Joined(words)}";

    public static string Standing(Proposal proposal) => proposal.State switch
    {
        ProposalState.Approved => $"Approved by {proposal.ByName ?? Somebody}.",
        ProposalState.Declined => $"Declined by {proposal.ByName ?? Somebody}.",
        ProposalState.ChangesAsked => $"{proposal.ByName ?? Somebody} has asked the proposer for changes.",
        _ => "",
    };

    public static string Told(Proposal proposal, bool leads) => proposal.State switch
    {
        ProposalState.Approved when !leads => $"Your proposal is approved: {proposal.Text.Name} is there. Groups are led by staff who are not administrators, so the organizers look for somebody to lead it.",
        ProposalState.Approved => $"Your proposal is approved: {proposal.Text.Name} is there, and you lead it. Open it and press \"Lead this group\" to see what you can do.",
        ProposalState.Declined => $"The organizers have read your proposal \"{proposal.Text.Name}\" and decided against it this time. They write:",
        _ => $"The organizers would like to see something changed in your proposal \"{proposal.Text.Name}\". They write:",
    };

    /// <param name="outcome">What became of it.</param>
    /// <param name="by">Who decided before.</param>
    public static string For(ProposalOutcome outcome, string? by) => outcome switch
    {
        ProposalOutcome.Approved => "Approved. The group is there, and the proposer is told.",
        ProposalOutcome.Declined => "Declined. The proposer is told why.",
        ProposalOutcome.ChangesAsked => "The proposer is asked for changes; you'll get the next version.",
        ProposalOutcome.ReasonMissing => ReasonMissing,
        ProposalOutcome.ReasonTooLong => ReasonTooLong,
        ProposalOutcome.ChangedMeanwhile => "The proposer has changed it meanwhile; this is how it reads now. Nothing was decided.",
        ProposalOutcome.ApprovedBefore => $"{by ?? Somebody} has approved it already.",
        ProposalOutcome.DeclinedBefore => $"{by ?? Somebody} has declined it already.",
        ProposalOutcome.ChangesAskedBefore => $"{by ?? Somebody} has asked for changes already; you'll get the next version.",
        ProposalOutcome.Sent => Sent,
        ProposalOutcome.TooLate => "The organizers have decided on that proposal; it can't be changed any more.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "an outcome that nobody says"),
    };
}
