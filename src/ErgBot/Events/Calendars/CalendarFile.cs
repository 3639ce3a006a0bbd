using ErgBot.Calendar;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace ErgBot.Events.Calendars;

/// <summary>An event as an iCalendar file (RFC 5545) that calendars import, and take again after a change.</summary>
/// <remarks>
/// It has no ORGANIZER, which RFC 5546 wants beside METHOD: that is an e-mail address, and the bot knows none that it could tell. Calendars
/// import it nevertheless, and there is nobody to be sent replies.
/// </remarks>
internal sealed class CalendarFile(DistrictTime time, CalendarClock clock)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    // The winter after the United States last changed their daylight saving. Not the event's own year: the library looks from here to the
    // machine's today, and refuses a day after it.
    private static readonly DateTime _rulesSince = new(2007, 12, 1);

    /// <param name="shown">The event.</param>
    /// <param name="version">How often it was changed: a calendar takes what has a greater one in the place of what it has.</param>
    /// <returns>Null while no date is set.</returns>
    public string? Of(Event shown, int version)
    {
        if ((shown.Start, shown.End) is not ({ } start, { } end))
        {
            return null;
        }

        var file = new Ical.Net.Calendar
        {
            ProductId = "-//ErgBot//Employee Resource Groups//EN",
            Method = shown.Cancelled ? CalendarMethods.Cancel : CalendarMethods.Publish,
        };

        file.AddTimeZone(VTimeZone.FromDateTimeZone(time.Zone.Id, _rulesSince, includeHistoricalData: false));
        file.Events.Add(new CalendarEvent
        {
            // An event's id is never given to another, so this stays through every change.
            Uid = $"{shown.Id}@ergbot",
            Sequence = version,
            DtStamp = new CalDateTime(clock.GetUtcNow().UtcDateTime),
            Start = At(start),
            End = At(end),
            Summary = shown.Title,
            Description = shown.About,
            Location = shown.Place,
            Status = shown.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        });
        return new CalendarSerializer().SerializeToString(file) ?? throw new InvalidOperationException("A calendar without text.");
    }

    /// <summary>In the district's zone, so that it stays right should the rules of daylight saving change; in UTC where the clocks show the same hour twice and the second is meant.</summary>
    private CalDateTime At(DateTimeOffset instant)
    {
        var local = time.Local(instant).DateTime;
        return time.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) == instant
            ? new CalDateTime(local, time.Zone.Id)
            : new CalDateTime(instant.UtcDateTime);
    }
}
