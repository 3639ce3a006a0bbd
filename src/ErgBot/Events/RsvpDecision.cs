namespace ErgBot.Events;

/// <summary>The rule of an RSVP: pure and total. It sets, never toggles, so that a tap which Teams sends again changes nothing.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Head">The event's row as it is to be; the same as before where nothing changes.</param>
/// <param name="Own">The person's answer as it is to stand; null for none.</param>
internal readonly record struct RsvpDecision(RsvpOutcome Outcome, EventHead Head, Rsvp? Own)
{
    /// <summary>Whether there is anything to store.</summary>
    public bool Changes => Outcome is RsvpOutcome.Going or RsvpOutcome.Maybe or RsvpOutcome.CannotGo or RsvpOutcome.Waiting;

    /// <param name="head">The event and its counts.</param>
    /// <param name="own">The person's answer so far; null for none.</param>
    /// <param name="wanted">The answer tapped.</param>
    /// <param name="now">Calendar time.</param>
    public static RsvpDecision Decide(EventHead head, Rsvp? own, RsvpAnswer wanted, DateTimeOffset now) => head.Event switch
    {
        { Cancelled: true } => new(RsvpOutcome.Cancelled, head, own),
        { HasDate: false } => new(RsvpOutcome.Undated, head, own),
        var shown when shown.IsOver(now) => new(RsvpOutcome.Over, head, own),
        _ when own?.Answer == wanted => new(RsvpOutcome.AlreadySo, head, own),

        // Who has said that they come may still say that they can't: the seat is somebody else's then.
        { Closed: true } when wanted != RsvpAnswer.CannotGo || own is null => new(RsvpOutcome.Closed, head, own),
        _ when wanted != RsvpAnswer.Going => Counted(head, own, new Rsvp(wanted), OutcomeOf(wanted)),
        _ when HasRoomForNewcomers(head) => Counted(head, own, new Rsvp(RsvpAnswer.Going), RsvpOutcome.Going),
        _ => Counted(head with { LastNumber = head.LastNumber + 1 }, own, new Rsvp(RsvpAnswer.Going, head.LastNumber + 1), RsvpOutcome.Waiting),
    };

    /// <summary>The event's row once a person's answer is gone: by the person's own wish to be forgotten, or because they may not come any more.</summary>
    public static EventHead Without(EventHead head, Rsvp own) => Counted(head, own, null, RsvpOutcome.CannotGo).Head;

    /// <summary>Whether the first who waits is to get a seat now.</summary>
    public static bool OwesASeat(EventHead head, DateTimeOffset now) =>
        head.Waiting > 0 && !head.Event.Cancelled && !head.Event.IsOver(now) && (head.Event.Capacity is not { } capacity || head.Going < capacity);

    /// <summary>The event's row once the first who waited has a seat.</summary>
    public static EventHead Promoted(EventHead head) => head with { Going = head.Going + 1, Waiting = head.Waiting - 1 };

    /// <summary>As long as anybody waits, nobody passes them: a free seat is theirs, also when it takes another step to give it to them.</summary>
    private static bool HasRoomForNewcomers(EventHead head) => head.Event.Capacity is not { } capacity || (head.Waiting == 0 && head.Going < capacity);

    private static RsvpDecision Counted(EventHead head, Rsvp? own, Rsvp? next, RsvpOutcome outcome) => new(
        outcome,
        head with
        {
            Going = head.Going + Seats(next) - Seats(own),
            Maybe = head.Maybe + Maybes(next) - Maybes(own),
            Waiting = head.Waiting + Waits(next) - Waits(own),
        },
        next);

    private static RsvpOutcome OutcomeOf(RsvpAnswer answer) => answer == RsvpAnswer.Maybe ? RsvpOutcome.Maybe : RsvpOutcome.CannotGo;

    private static int Seats(Rsvp? rsvp) => rsvp is { HoldsSeat: true } ? 1 : 0;

    private static int Maybes(Rsvp? rsvp) => rsvp is { Answer: RsvpAnswer.Maybe } ? 1 : 0;

    private static int Waits(Rsvp? rsvp) => rsvp is { Waits: true } ? 1 : 0;
}
