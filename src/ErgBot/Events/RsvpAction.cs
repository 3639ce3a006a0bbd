using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Events;

/// <summary>What a button of an event's card says, written and read here.</summary>
internal sealed record RsvpAction(EventId Event, RsvpAnswer Answer)
{
    public const string Verb = "rsvp";
    public const string ShowVerb = "event.show";

    private const string EventName = "event";
    private const string AnswerName = "answer";

    public static JObject Show(EventId id) => new() { [EventName] = id.ToString() };

    public static EventId? EventOf(JObject data) => EventId.TryParse(CardPress.Text(data, EventName), out var id) ? id : null;

    public JObject ToData() => new() { [EventName] = Event.ToString(), [AnswerName] = WordFor(Answer) };

    public static RsvpAction? Read(JObject data) =>
        EventOf(data) is { } id && AnswerFor(CardPress.Text(data, AnswerName)) is { } answer ? new RsvpAction(id, answer) : null;

    private static string WordFor(RsvpAnswer answer) => answer switch
    {
        RsvpAnswer.Going => "going",
        RsvpAnswer.Maybe => "maybe",
        _ => "cannot-go",
    };

    private static RsvpAnswer? AnswerFor(string? word) => word switch
    {
        "going" => RsvpAnswer.Going,
        "maybe" => RsvpAnswer.Maybe,
        "cannot-go" => RsvpAnswer.CannotGo,
        _ => null,
    };
}
