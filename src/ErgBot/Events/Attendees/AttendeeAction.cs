using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Events.Attendees;

/// <summary>What the buttons of the list say, written and read here.</summary>
internal static class AttendeeAction
{
    public const string ShowVerb = "event.attendees";
    public const string ExportVerb = "event.export";

    private const string NamesName = "names";

    public static JObject On(EventId id) => RsvpAction.Show(id);

    public static JObject Export(EventId id, bool withNames)
    {
        var data = On(id);
        data[NamesName] = withNames ? "true" : "false";
        return data;
    }

    public static EventId? EventOf(JObject data) => RsvpAction.EventOf(data);

    public static bool WantsNames(JObject data) => CardPress.IsOn(data, NamesName);
}
