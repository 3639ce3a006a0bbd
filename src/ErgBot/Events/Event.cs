using ErgBot.Calendar;
using ErgBot.Groups;

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

    /// <summary>No further answers are taken; giving up a seat still is.</summary>
    public bool Closed { get; init; }

    /// <summary>Whose event it is; null for the district's.</summary>
    public GroupId? Group { get; init; }

    /// <summary>Nobody but who plans events knows of it yet.</summary>
    public bool Draft { get; init; }

    /// <summary>The last change that people have to be told; null while there was none.</summary>
    public EventChange? Change { get; init; }

    public bool IsOver(DateTimeOffset now) => now >= End;

    /// <param name="now">Calendar time.</param>
    /// <param name="time">Whose days count: "today" begins at the district's midnight.</param>
    public EventState StateAt(DateTimeOffset now, DistrictTime time) => this switch
    {
        { Cancelled: true } => EventState.Cancelled,
        _ when IsOver(now) => EventState.Over,
        _ when time.Date(now) >= time.Date(Start) => EventState.Today,
        _ => EventState.Ahead,
    };
}
