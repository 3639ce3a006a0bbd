namespace ErgBot.Groups;

/// <summary>A group as everybody may know it.</summary>
internal sealed record Group
{
    public required GroupId Id { get; init; }

    public required string Name { get; init; }

    public required string Purpose { get; init; }

    /// <summary>What people also call it, in lower case: "moms and dads" for parents.</summary>
    public IReadOnlyList<string> OtherWords { get; init; } = [];

    public GroupState State { get; init; }

    /// <summary>Null where the tables weren't read yet.</summary>
    public SizeBand? Size { get; init; }

    /// <summary>The names of those of its leads who agreed to be named.</summary>
    public IReadOnlyList<string> NamedLeads { get; init; } = [];
}
