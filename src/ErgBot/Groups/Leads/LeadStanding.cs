namespace ErgBot.Groups.Leads;

/// <summary>What somebody is to a group's leadership.</summary>
internal sealed record LeadStanding
{
    public static LeadStanding None { get; } = new();

    public bool IsLead { get; init; }

    public bool IsOrganizer { get; init; }

    /// <summary>Whether nobody leads the group, and this person hasn't offered to.</summary>
    public bool CanOffer { get; init; }

    /// <summary>Null when nobody has asked them to lead.</summary>
    public LeadInvitation? Invitation { get; init; }
}
