namespace ErgBot.People.Pace;

/// <summary>
/// How the instances that send share the pace, and whether all of it rests. Nobody takes what another still holds, so together they never hold
/// more than there is: who comes new is listed with nothing first, the others give way when they renew. Pure.
/// </summary>
internal sealed record PaceShares
{
    /// <summary>How long a share is held. An instance that was killed takes its share with it for so long.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(3.5);

    private static readonly TimeSpan _together = TimeSpan.FromSeconds(1);

    public IReadOnlyList<PaceShare> Held { get; init; } = [];

    /// <summary>No instance sends anything of its own accord before.</summary>
    public DateTimeOffset RestsUntil { get; init; }

    public PaceThrottle? Throttled { get; init; }

    /// <summary>What nobody holds now may have been used until then by whoever held it last.</summary>
    public DateTimeOffset UsedUntil { get; init; }

    public int Of(Guid holder) => Held.FirstOrDefault(share => share.Holder == holder)?.Slots ?? 0;

    /// <summary>With a fair part of so many for one of them, as far as the others have left it.</summary>
    /// <param name="holder">Which.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="now">The time.</param>
    /// <param name="inUse">So many it has requests under way by: it can't let go of them now.</param>
    public PaceShares Renewed(Guid holder, int total, DateTimeOffset now, int inUse = 0)
    {
        var others = Held.Where(share => share.Holder != holder && share.Until > now).ToList();
        var used = Held.Where(share => share.Until <= now).Aggregate(UsedUntil, (last, ended) => Later(last, ended.Until));
        var place = others.Count(share => share.Holder.CompareTo(holder) < 0);
        var (each, left) = Math.DivRem(total, others.Count + 1);
        var fair = each + (place < left ? 1 : 0);
        var free = Math.Max(0, total - others.Sum(share => share.Slots));
        var slots = Math.Min(Math.Max(fair, inUse), free);
        return this with
        {
            Held = [.. others, new PaceShare(holder, slots, now + Lease)],
            UsedUntil = slots < Of(holder) ? Later(used, now) : used,
        };
    }

    /// <summary>Without what one of them holds.</summary>
    public PaceShares Without(Guid holder, DateTimeOffset now) => this with
    {
        Held = [.. Held.Where(share => share.Holder != holder)],
        UsedUntil = Of(holder) > 0 ? Later(UsedUntil, now) : UsedUntil,
    };

    /// <summary>One throttled conversation waits alone; a second one within a second means that it is the bot as a whole which is too fast.</summary>
    public PaceShares With(PaceThrottle throttle)
    {
        var rests = Throttled is { } last && last.Mark != throttle.Mark && throttle.At - last.At <= _together
            ? Later(last.Until, throttle.Until)
            : DateTimeOffset.MinValue;
        return this with { Throttled = throttle, RestsUntil = Later(RestsUntil, rests) };
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
