using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>What a member's row says once it is opened.</summary>
internal sealed record Membership
{
    public required PersonId Member { get; init; }

    /// <summary>Counted and reached by broadcasts, but on no list, export or card.</summary>
    public required bool Confidential { get; init; }

    /// <summary>Stays a member, gets no broadcasts of the group.</summary>
    public bool Muted { get; init; }

    /// <summary>As Teams showed it, for the group's leads; never where the membership is confidential.</summary>
    public string? Name { get; init; }

    /// <summary>The closing of the group that they were told of: when it was closed.</summary>
    public DateTimeOffset? ToldOfClosing { get; init; }

    /// <summary>The operation that wrote the row: how a write whose response was lost is known again.</summary>
    public required Guid Operation { get; init; }

    public static Membership Of(Person member, bool confidential) => new()
    {
        Member = member.Id,
        Confidential = confidential,
        Name = confidential ? null : member.Name,
        Operation = Guid.Empty,
    };
}
