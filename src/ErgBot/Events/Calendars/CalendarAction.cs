using Newtonsoft.Json.Linq;

namespace ErgBot.Events.Calendars;

/// <summary>"Add to calendar", written and read here.</summary>
internal static class CalendarAction
{
    public const string Verb = "event.calendar";

    public static JObject On(EventId id) => RsvpAction.Show(id);

    public static EventId? EventOf(JObject data) => RsvpAction.EventOf(data);
}
