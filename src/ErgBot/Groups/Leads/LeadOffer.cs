using ErgBot.People;

namespace ErgBot.Groups.Leads;

/// <summary>Somebody offers the organizers to lead a group.</summary>
internal sealed record LeadOffer
{
    public required string Id { get; init; }

    public required PersonId Person { get; init; }

    public string? Name { get; init; }

    /// <summary>Whether they want to be named on the group's card.</summary>
    public bool IsNamed { get; init; }

    public LeadOfferState State { get; init; }

    /// <summary>The organizer who decided.</summary>
    public PersonId? By { get; init; }

    public string? ByName { get; init; }

    /// <summary>When it was decided, or made.</summary>
    public required DateTimeOffset At { get; init; }
}
