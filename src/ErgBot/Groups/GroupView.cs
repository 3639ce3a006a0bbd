using ErgBot.Groups.Leads;

namespace ErgBot.Groups;

/// <summary>A group as one person looks at it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Own">Their membership; null for none.</param>
/// <param name="Next">The next event; null for none.</param>
internal sealed record GroupView(Group Group, Membership? Own, NextEvent? Next)
{
    public LeadStanding Standing { get; init; } = LeadStanding.None;
}
