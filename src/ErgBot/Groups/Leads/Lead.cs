using ErgBot.People;

namespace ErgBot.Groups.Leads;

/// <summary>Somebody who leads a group.</summary>
internal sealed record Lead
{
    public required PersonId Person { get; init; }

    /// <summary>As Teams showed it when they accepted; null when it didn't.</summary>
    public string? Name { get; init; }

    /// <summary>Whether everybody may see the name. The other leads see it in any case.</summary>
    public bool IsNamed { get; init; }
}
