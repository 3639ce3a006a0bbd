using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>What a member's row says once it is opened.</summary>
internal sealed record Membership
{
    public required PersonId Member { get; init; }

    /// <summary>Counted and reached by broadcasts, but on no list, export or card.</summary>
    public required bool Confidential { get; init; }

    /// <summary>The operation that wrote the row: how a write whose response was lost is known again.</summary>
    public required Guid Operation { get; init; }
}
