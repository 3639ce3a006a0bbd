namespace ErgBot.Broadcasts;

/// <summary>Who is meant; several at once, and each person gets it once.</summary>
internal sealed record Audience
{
    public static Audience Nobody { get; } = new();

    /// <summary>All people of the staff who can be written to.</summary>
    public bool Everyone { get; init; }

    /// <summary>Members of these groups who haven't muted them, confidential ones too.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Who said Going or Maybe to these events.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Conversation ids of channels, each of which gets a thread.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    public bool IsEmpty => !Everyone && Groups.Count == 0 && Events.Count == 0 && Channels.Count == 0;

    /// <summary>Whether who gets it tells who is in a group: then nobody is told more than totals.</summary>
    public bool IsOfGroups => Groups.Count > 0;

    public bool Equals(Audience? other) =>
        other is not null
        && Everyone == other.Everyone
        && Groups.SequenceEqual(other.Groups, StringComparer.Ordinal)
        && Events.SequenceEqual(other.Events, StringComparer.Ordinal)
        && Channels.SequenceEqual(other.Channels, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Everyone, Groups.Count, Events.Count, Channels.Count);
}
