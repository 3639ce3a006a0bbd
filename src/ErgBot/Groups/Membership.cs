using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>What a member's row says once it is opened.</summary>
internal sealed record Membership
{
    // The longest fits a row of the usual length, so that no length tells whether there is a name.
    private const int LongestName = 100;

    public required PersonId Member { get; init; }

    /// <summary>Counted and reached by broadcasts, but on no list, export or card.</summary>
    public required bool Confidential { get; init; }

    /// <summary>Stays a member, gets no broadcasts of the group.</summary>
    public bool Muted { get; init; }

    /// <summary>As Teams showed it, for the group's leads; never where the membership is confidential.</summary>
    public string? Name { get; init; }

    /// <summary>The operation that wrote the row: how a write whose response was lost is known again.</summary>
    public required Guid Operation { get; init; }

    public static Membership Of(Person member, bool confidential) => new()
    {
        Member = member.Id,
        Confidential = confidential,
        Name = confidential ? null : Shortened(member.Name),
        Operation = Guid.Empty,
    };

    private static string? Shortened(string? name) =>
        name is null ? null : string.Concat(name.EnumerateRunes().Take(LongestName));
}
