namespace ErgBot.Events;

/// <summary>The last change of a published event that people have to be told, with what it was before.</summary>
/// <param name="Number">Counts such changes, from 1.</param>
/// <param name="At">When it was made, calendar time.</param>
/// <param name="Start">What people knew.</param>
/// <param name="End">What people knew.</param>
/// <param name="Place">What people knew.</param>
internal sealed record EventChange(int Number, DateTimeOffset At, DateTimeOffset Start, DateTimeOffset End, string Place)
{
    /// <summary>Two changes so close together are told as one: what it was is what it was before the first.</summary>
    private static readonly TimeSpan _together = TimeSpan.FromMinutes(15);

    /// <summary>The event with the change written down, where it is one that people have to be told: time, place or cancellation.</summary>
    /// <param name="was">A published event.</param>
    /// <param name="next">As it is to be.</param>
    /// <param name="now">Calendar time.</param>
    public static Event Noted(Event was, Event next, DateTimeOffset now)
    {
        // Nobody can have answered to what had no date: of that, and what becomes of it, whoever wished hears otherwise.
        if ((was.Start, was.End) is not ({ } start, { } end)
            || (was.Start, was.End, was.Place, was.Cancelled) == (next.Start, next.End, next.Place, next.Cancelled))
        {
            return next;
        }

        var number = (was.Change?.Number ?? 0) + 1;
        return next with
        {
            Change = was.Change is { } last && now - last.At < _together
                ? last with { Number = number, At = now }
                : new EventChange(number, now, start, end, was.Place),
        };
    }
}
