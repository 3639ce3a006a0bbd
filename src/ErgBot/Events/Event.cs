using ErgBot.Calendar;
using ErgBot.Groups;

namespace ErgBot.Events;

internal sealed record Event
{
    public required EventId Id { get; init; }

    public required string Title { get; init; }

    public required string About { get; init; }

    /// <summary>An instant; people read it in the district's zone. Null while no date is set; then there is no end either.</summary>
    public required DateTimeOffset? Start { get; init; }

    public required DateTimeOffset? End { get; init; }

    /// <summary>When it is to be, in the words of the notice ("early fall 2018"), of an event that was announced without a date. It stays when one is set.</summary>
    public string? Season { get; init; }

    /// <summary>Empty while it isn't known, which it may be as long as the date isn't.</summary>
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

    public bool HasDate => Start is not null;

    /// <summary>What has no date isn't over.</summary>
    public bool IsOver(DateTimeOffset now) => now >= End;

    /// <summary>The date, or that there is none yet.</summary>
    public string When(DistrictTime time) =>
        (Start, End) is ({ } start, { } end) ? time.When(start, end) : EventTexts.DateOpen(Season);

    public string WhenAndWhere(DistrictTime time) => Place.Length > 0 ? $"{When(time)}, {Place}" : When(time);

    /// <param name="now">Calendar time.</param>
    /// <param name="time">Whose days count: "today" begins at the district's midnight.</param>
    public EventState StateAt(DateTimeOffset now, DistrictTime time) => this switch
    {
        { Cancelled: true } => EventState.Cancelled,
        _ when IsOver(now) => EventState.Over,
        { Start: { } start } => time.Date(now) >= time.Date(start) ? EventState.Today : EventState.Ahead,
        _ => EventState.Undated,
    };
}
