namespace ErgBot.Events;

/// <summary>The rule of an RSVP: pure and total. It sets, never toggles, so that a tap which Teams sends again changes nothing.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Head">The event's row as it is to be; the same as before where nothing changes.</param>
internal readonly record struct RsvpDecision(RsvpOutcome Outcome, EventHead Head)
{
    /// <summary>Whether there is anything to store.</summary>
    public bool Changes => Outcome is RsvpOutcome.Going or RsvpOutcome.Maybe or RsvpOutcome.CannotGo;

    /// <param name="head">The event and its counts.</param>
    /// <param name="own">The person's answer so far; null for none.</param>
    /// <param name="wanted">The answer tapped.</param>
    /// <param name="now">Calendar time.</param>
    public static RsvpDecision Decide(EventHead head, RsvpAnswer? own, RsvpAnswer wanted, DateTimeOffset now)
    {
        if (head.Event.Cancelled)
        {
            return new(RsvpOutcome.Cancelled, head);
        }

        if (head.Event.IsOver(now))
        {
            return new(RsvpOutcome.Over, head);
        }

        if (own == wanted)
        {
            return new(RsvpOutcome.AlreadySo, head);
        }

        if (wanted == RsvpAnswer.Going && head.Event.Capacity is { } capacity && head.Going >= capacity)
        {
            return new(RsvpOutcome.Full, head);
        }

        var counted = head with
        {
            Going = head.Going + Count(wanted, RsvpAnswer.Going) - Count(own, RsvpAnswer.Going),
            Maybe = head.Maybe + Count(wanted, RsvpAnswer.Maybe) - Count(own, RsvpAnswer.Maybe),
        };
        return new(OutcomeOf(wanted), counted);
    }

    /// <summary>The event's row once a person's answer is gone: by the person's own wish to be forgotten, or because they may not come any more.</summary>
    public static EventHead Without(EventHead head, RsvpAnswer own) => head with
    {
        Going = head.Going - Count(own, RsvpAnswer.Going),
        Maybe = head.Maybe - Count(own, RsvpAnswer.Maybe),
    };

    /// <summary>What a stored answer came to.</summary>
    public static RsvpOutcome OutcomeOf(RsvpAnswer answer) => answer switch
    {
        RsvpAnswer.Going => RsvpOutcome.Going,
        RsvpAnswer.Maybe => RsvpOutcome.Maybe,
        _ => RsvpOutcome.CannotGo,
    };

    private static int Count(RsvpAnswer? answer, RsvpAnswer counted) => answer == counted ? 1 : 0;
}
