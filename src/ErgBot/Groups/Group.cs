namespace ErgBot.Groups;

internal sealed record Group
{
    public required GroupId Id { get; init; }

    public required string Name { get; init; }

    public required string Purpose { get; init; }

    /// <summary>What people also call it, in lower case: "moms and dads" for parents.</summary>
    public IReadOnlyList<string> OtherWords { get; init; } = [];
}
