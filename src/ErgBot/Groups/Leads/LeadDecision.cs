namespace ErgBot.Groups.Leads;

/// <param name="Outcome">What is told.</param>
/// <param name="Next">The group's row as it should be; null where nothing changes.</param>
/// <param name="By">The name of the organizer who decided before, where one did.</param>
internal readonly record struct LeadDecision(LeadOutcome Outcome, GroupRecord? Next = null, string? By = null);
