namespace ErgBot.Events;

internal sealed record Event
{
    public required EventId Id { get; init; }

    public required string Title { get; init; }

    public required string About { get; init; }

    /// <summary>An instant; people read it in the district's zone.</summary>
    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public required string Place { get; init; }

    public required EventAudience Audience { get; init; }

    /// <summary>How many may be going; null for no limit.</summary>
    public int? Capacity { get; init; }

    public bool Cancelled { get; init; }

    public bool IsOver(DateTimeOffset now) => now >= End;
}
