using System.Globalization;
using System.Text.RegularExpressions;
using ErgBot.Calendar;
using ErgBot.Groups;

namespace ErgBot.Events.Planning;

/// <summary>A form, read: the event that it says, what is wrong with it, and what should be meant on purpose. Pure.</summary>
/// <param name="Event">Null while something is wrong.</param>
/// <param name="Flaws">What is wrong.</param>
/// <param name="Warnings">What is possible and seldom meant: another event at that time, an hour that comes twice.</param>
internal sealed partial record EventReading(Event? Event, EventFlaws Flaws, IReadOnlyList<string> Warnings)
{
    public const int LongestTitle = 80;
    public const int LongestAbout = 1_000;
    public const int LongestPlace = 120;
    public const int MostSeats = 100_000;

    private const int ShortestTitle = 3;
    private const int ShortestAbout = 10;
    private const int ShortestPlace = 2;

    // Further away, the year is a slip.
    private static readonly TimeSpan _farthest = TimeSpan.FromDays(2 * 366);

    /// <param name="form">What was typed.</param>
    /// <param name="was">The event that it changes; for a new one, its id and what the form doesn't hold.</param>
    /// <param name="isNew">Whether it isn't there yet.</param>
    /// <param name="others">All events that people know.</param>
    /// <param name="now">Calendar time.</param>
    /// <param name="time">The district's clocks.</param>
    public static EventReading Of(EventForm form, Event was, bool isNew, IEnumerable<Event> others, DateTimeOffset now, DistrictTime time)
    {
        var day = TypedTime.Day(form.Day);
        var (from, to) = (TypedTime.Read(day, form.From, time), TypedTime.Read(day, form.To, time));
        var seats = SeatsOf(form.Capacity);

        // What was announced without a date can be edited without one, until it has one.
        var staysUndated = was is { Season: not null, HasDate: false } && form is { Day: "", From: "", To: "" };

        // Who may come is settled with the first answer, and so by publishing: nobody loses a place by an edit.
        var audience = isNew || was.Draft ? form.Audience : was.Audience;
        var flaws = new EventFlaws
        {
            Title = TextFlaw(form.Title, ShortestTitle, LongestTitle, PlanTexts.TitleLabel),
            About = form.About.Length is < ShortestAbout or > LongestAbout ? PlanTexts.Length(PlanTexts.AboutLabel, ShortestAbout, LongestAbout) : null,
            Place = staysUndated && form.Place.Length == 0 ? null : TextFlaw(form.Place, ShortestPlace, LongestPlace, PlanTexts.PlaceLabel),
            Day = staysUndated ? null : DayFlaw(day, from.At, !isNew && !was.Draft && from.At == was.Start, now, time),
            From = staysUndated ? null : from.Flaw,
            To = staysUndated ? null : to.Flaw ?? (to.At <= from.At ? PlanTexts.EndsBeforeItBegins : null),
            Capacity = seats is null ? PlanTexts.SeatsFlaw(MostSeats) : null,
            Audience = audience is null || IsForOthersThanItsGroup(audience.Value, was.Group) ? PlanTexts.AudienceFlaw : null,
        };
        if (flaws != EventFlaws.None)
        {
            return new(null, flaws, []);
        }

        var read = was with
        {
            Title = form.Title,
            About = form.About,
            Start = from.At,
            End = to.At,
            Place = form.Place,
            Capacity = seats == 0 ? null : seats,
            Audience = audience!.Value,
        };
        var atThatTime = others
            .Where(other => other.Id != was.Id && other is { Cancelled: false, Draft: false } && other.Start < read.End && read.Start < other.End)
            .Select(other => PlanTexts.Overlaps(other.Title, other.When(time)));
        return new(read, flaws, [.. new[] { from.Warning, to.Warning }.OfType<string>().Distinct(), .. atThatTime]);
    }

    /// <summary>The form of an event that is there.</summary>
    public static EventForm FormOf(Event shown, DistrictTime time) => new()
    {
        Title = shown.Title,
        About = shown.About,
        Day = Typed(shown.Start, "yyyy-MM-dd", time),
        From = Typed(shown.Start, "HH:mm", time),
        To = Typed(shown.End, "HH:mm", time),
        Place = shown.Place,
        Capacity = shown.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "",
        Audience = shown.Audience,
        Group = shown.Group,
    };

    private static string Typed(DateTimeOffset? instant, string format, DistrictTime time) =>
        instant is { } known ? time.Local(known).ToString(format, CultureInfo.InvariantCulture) : "";

    /// <summary>Members come to their group's event, and administrators, who are in no group, to none of a group's.</summary>
    private static bool IsForOthersThanItsGroup(EventAudience audience, GroupId? group) => audience switch
    {
        EventAudience.GroupMembers => group is null,
        EventAudience.Administrators => group is not null,
        _ => false,
    };

    private static string? DayFlaw(DateOnly? day, DateTimeOffset? start, bool isUnchanged, DateTimeOffset now, DistrictTime time) => day switch
    {
        null => PlanTexts.NoDay,
        _ when isUnchanged => null, // one that goes on can still get another end or place
        { } date when date < time.Date(now) => PlanTexts.DayOver,
        _ when start <= now => PlanTexts.HourOver,
        { } date when date > time.Date(now + _farthest) => PlanTexts.TooFar,
        _ => null,
    };

    private static string? TextFlaw(string text, int shortest, int longest, string label) => text switch
    {
        _ when text.Length < shortest || text.Length > longest || text.Contains('\n', StringComparison.Ordinal) => PlanTexts.Length(label, shortest, longest),
        _ when !PlainLine().IsMatch(text) || Link().IsMatch(text) => PlanTexts.OddCharacters(label),
        _ => null,
    };

    /// <summary>0 for no limit; null for what is no number of seats.</summary>
    private static int? SeatsOf(string typed) => typed switch
    {
        "" => 0,
        _ when int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats is > 0 and <= MostSeats => seats,
        _ => null,
    };

    // Titles and places stand in headings, facts and answers, where Markdown counts: nothing that Markdown or a mention is made of.
    [GeneratedRegex(@"^(?=.*[\p{L}\p{Nd}])[\p{L}\p{M}\p{Nd} '’""“”\-–.,:;!?&()/+@%$]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainLine();

    [GeneratedRegex(@"://|www\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
