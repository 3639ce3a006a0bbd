using ErgBot.People;

namespace ErgBot.Groups.Leads;

/// <summary>A lead has asked a member to lead as well, or to take over.</summary>
internal sealed record LeadInvitation
{
    public required PersonId Person { get; init; }

    /// <summary>As the asking lead saw it.</summary>
    public string? Name { get; init; }

    /// <summary>Who asked.</summary>
    public required PersonId By { get; init; }

    public string? ByName { get; init; }

    /// <summary>Whether who asked steps down when it is accepted.</summary>
    public bool IsHandOver { get; init; }

    public required DateTimeOffset Until { get; init; }
}
