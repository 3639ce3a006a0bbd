using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Events.Attendees;

/// <summary>What the buttons about food and access needs say, written and read here.</summary>
internal static class NeedsAction
{
    // Of whoever comes.
    public const string FormVerb = "event.needs";
    public const string SaveVerb = "event.needs.save";

    // Of organizers and leads.
    public const string ListVerb = "event.needs.list";

    public const string NeedsInput = "needs";

    public static JObject On(EventId id) => RsvpAction.Show(id);

    public static EventId? EventOf(JObject data) => RsvpAction.EventOf(data);

    public static string NeedsOf(JObject data) => CardPress.Typed(data, NeedsInput);
}
