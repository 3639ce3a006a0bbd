using ErgBot.People;

namespace ErgBot.Groups.Notices;

/// <summary>
/// The notices that a row owes. One instance at a time holds a row and sends one after the other: a crash in between repeats the one that was
/// under way, and none is lost. Pure, so that every instance comes to the same from the row alone.
/// </summary>
internal sealed record NoticeBox
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public static NoticeBox Empty { get; } = new();

    private const int MostTries = 20;

    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _longestPause = TimeSpan.FromHours(2);

    public IReadOnlyList<Notice> Owed { get; init; } = [];

    /// <summary>Until then an instance is sending, and no other does.</summary>
    public DateTimeOffset HeldUntil { get; init; }

    /// <summary>With another notice; one that is owed already isn't owed twice.</summary>
    public NoticeBox With(Notice notice) => Owed.Any(owed => IsSame(owed, notice)) ? this : this with { Owed = [.. Owed, notice] };

    public NoticeBox With(IEnumerable<Notice> notices) => notices.Aggregate(this, (box, notice) => box.With(notice));

    /// <summary>Without what somebody was to be told.</summary>
    public NoticeBox Without(PersonId person) => this with { Owed = [.. Owed.Where(notice => notice.To != person)] };

    /// <summary>The next notice, and the box as it is to be stored before it is sent; null when none is due or somebody else is at it.</summary>
    public (NoticeBox Box, Notice Notice)? Begin(DateTimeOffset now)
    {
        if (HeldUntil > now || Owed.FirstOrDefault(notice => notice.TryAt <= now) is not { } next)
        {
            return null;
        }

        var tried = next with { Tries = next.Tries + 1 };
        return (Replace(next, tried) with { HeldUntil = now + Lease }, tried);
    }

    /// <summary>The box as it is to be stored after the sending. Only what was certainly not taken is sent again.</summary>
    /// <param name="sent">The notice, as it was begun.</param>
    /// <param name="held">Until when the box was held for it: when it was made anew meanwhile, another instance may hold it.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="now">Real time.</param>
    public NoticeBox Done(Notice sent, DateTimeOffset held, Sent outcome, DateTimeOffset now)
    {
        var again = outcome.Outcome == SendOutcome.Later && sent.Tries < MostTries;
        var box = HeldUntil == held ? this with { HeldUntil = default } : this;
        return Owed.FirstOrDefault(owed => IsSame(owed, sent)) is not { } owed
            ? box
            : again ? box.Replace(owed, owed with { TryAt = now + Pause(outcome, sent.Tries) }) : box with { Owed = [.. Owed.Where(other => other != owed)] };
    }

    private NoticeBox Replace(Notice old, Notice next) => this with { Owed = [.. Owed.Select(notice => notice == old ? next : notice)] };

    private static bool IsSame(Notice one, Notice other) => (one.Kind, one.To, one.About) == (other.Kind, other.To, other.About);

    private static TimeSpan Pause(Sent outcome, int tries) => outcome.RetryAfter is { } asked && asked > _firstPause
        ? asked
        : TimeSpan.FromTicks(Math.Min(_longestPause.Ticks, _firstPause.Ticks << Math.Min(tries - 1, 10)));
}
