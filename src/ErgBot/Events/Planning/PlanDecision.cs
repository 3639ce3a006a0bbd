namespace ErgBot.Events.Planning;

/// <summary>The life of an event: draft, open, closed, over, cancelled. Pure.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Next">The event as it is to be; null to leave it.</param>
internal readonly record struct PlanDecision(PlanOutcome Outcome, Event? Next = null)
{
    /// <param name="stored">As it is.</param>
    /// <param name="read">What the form says.</param>
    /// <param name="publish">Whether a draft is to be one no longer.</param>
    /// <param name="seen">The version that the form was shown with.</param>
    /// <param name="now">Calendar time.</param>
    public static PlanDecision Save(EventHead stored, Event read, bool publish, int seen, DateTimeOffset now)
    {
        var was = stored.Event;
        var next = was with
        {
            Title = read.Title,
            About = read.About,
            Start = read.Start,
            End = read.End,
            Place = read.Place,
            Capacity = read.Capacity,
            Audience = was.Draft ? read.Audience : was.Audience,
            Draft = was.Draft && !publish,
        };
        return was switch
        {
            { Cancelled: true } => new(PlanOutcome.CancelledBefore),
            _ when was.IsOver(now) && !was.Draft => new(PlanOutcome.Over),
            _ when next == was => new(PlanOutcome.AlreadySo),
            _ when stored.Version != seen => new(PlanOutcome.ChangedMeanwhile),
            { Draft: true } => new(publish ? PlanOutcome.Published : PlanOutcome.Saved, next),
            _ => new(PlanOutcome.Saved, EventChange.Noted(was, next, now)),
        };
    }

    /// <summary>Takes no further answers, or takes them again.</summary>
    public static PlanDecision SetClosed(EventHead stored, bool closed, DateTimeOffset now) => stored.Event switch
    {
        { Cancelled: true } => new(PlanOutcome.CancelledBefore),
        var was when was.IsOver(now) => new(PlanOutcome.Over),
        var was when was.Closed == closed || was.Draft => new(PlanOutcome.AlreadySo),
        var was => new(closed ? PlanOutcome.AnswersClosed : PlanOutcome.AnswersOpened, was with { Closed = closed }),
    };

    public static PlanDecision Cancel(EventHead stored, DateTimeOffset now) => stored.Event switch
    {
        { Cancelled: true } => new(PlanOutcome.CancelledBefore),
        { Draft: true } was => new(PlanOutcome.Discarded, was with { Cancelled = true }),
        var was when was.IsOver(now) => new(PlanOutcome.Over),
        var was => new(PlanOutcome.Cancelled, EventChange.Noted(was, was with { Cancelled = true }, now)),
    };
}
