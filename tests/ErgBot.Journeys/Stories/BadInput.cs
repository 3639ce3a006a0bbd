using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

/// <summary>Something that no Teams client sends, or not so; every case is sent by somebody of its own.</summary>
internal sealed record BadInput(string Name, Expected Expected, Func<Activities, TeamsUser, Chat, HttpContent> Content)
{
    public static IReadOnlyList<BadInput> All { get; } =
    [
        .. NotAnActivity(), .. NotItsSize(), .. WrongEnvelope(), .. WrongFields(), .. UnknownKinds(), .. UnknownInvokes(), .. WrongPresses(), .. OddWords(),
    ];

    private static IEnumerable<BadInput> NotAnActivity() =>
    [
        Raw("an empty body", ""),
        Raw("null", "null"),
        Raw("an array", "[]"),
        Raw("a number", "42"),
        Raw("a text", "\"when is the kick-off?\""),
        Raw("an object with nothing in it", "{}"),
        Raw("an opened brace", "{"),
        Raw("a cut-off field", "{\"type\":"),
        Raw("single quotes", "{'type':'message'}"),
        Raw("not a number", "{\"type\":NaN}"),
        Raw("a comment", "{/* hello */}"),
        new("a cut-off activity", Expected.Refused, (activities, from, chat) => Json(Message(activities, from, chat).ToJsonString()[..^5])),
        new("an activity with something after it", Expected.Refused, (activities, from, chat) => Json(Message(activities, from, chat).ToJsonString() + "{}")),
        new("a field told twice", Expected.Refused, (activities, from, chat) => Json(Message(activities, from, chat).ToJsonString().Replace("{\"type\":\"message\"", "{\"type\":\"message\",\"Type\":\"event\"", StringComparison.Ordinal))),
        new("bytes that are no UTF-8", Expected.Refused, (activities, from, chat) => Bytes([.. Encoding.UTF8.GetBytes(Message(activities, from, chat).ToJsonString()[..^2]), 0xC3, 0x28, (byte)'"', (byte)'}'])),
        new("UTF-16", Expected.Refused, (activities, from, chat) => Bytes(Encoding.Unicode.GetBytes(Message(activities, from, chat).ToJsonString()))),
        new("plain text", Expected.Refused, (activities, from, chat) => new StringContent(Message(activities, from, chat).ToJsonString(), Encoding.UTF8, "text/plain")),
        new("no content type", Expected.Refused, (activities, from, chat) => new ByteArrayContent(Encoding.UTF8.GetBytes(Message(activities, from, chat).ToJsonString()))),
        new("a form", Expected.Refused, (_, _, _) => new FormUrlEncodedContent(new Dictionary<string, string> { ["type"] = "message" })),
        new("said to be packed", Expected.Refused, (activities, from, chat) => Packed(Json(Message(activities, from, chat).ToJsonString()))),
    ];

    private static IEnumerable<BadInput> NotItsSize() =>
    [
        Changed("a megabyte of text", Expected.Refused, message => message["text"] = new string('a', 1 << 20)),
        Changed("300 KB in a field that nobody reads", Expected.Refused, message => message["unread"] = new string('a', 300_000)),
        Changed("200 KB of text", Expected.Answered, message => message["text"] = new string('a', 200_000)),
        Changed("60 KB of words", Expected.Answered, message => message["text"] = string.Join(' ', Enumerable.Repeat("kick-off", 7_000))),
        Changed("60 levels", Expected.AnsweredOrRefused, message => message["channelData"]!["deep"] = Nested(60)),
        new("1,000 levels", Expected.Refused, (activities, from, chat) => Json(Deep(Message(activities, from, chat), 1_000))),
        new("100,000 levels", Expected.Refused, (activities, from, chat) => Json(Deep(Message(activities, from, chat), 100_000))),
        Changed("10,000 entities", Expected.AnsweredOrRefused, message => message["entities"] = new JsonArray([.. Enumerable.Range(0, 10_000).Select(_ => new JsonObject { ["type"] = "x" })])),
        Changed("1,500 mentions", Expected.AnsweredOrRefused, message => message["entities"] = new JsonArray([.. Enumerable.Range(0, 1_500).Select(_ => new JsonObject { ["type"] = "mention", ["text"] = "<at>ErgBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:other", ["name"] = "x" } })])),
    ];

    private static IEnumerable<BadInput> WrongEnvelope() =>
    [
        Changed("no type", Expected.Refused, message => message.Remove("type")),
        Changed("an empty type", Expected.Refused, message => message["type"] = ""),
        Changed("a number for a type", Expected.Refused, message => message["type"] = 7),
        Changed("nobody who sends", Expected.Refused, message => message.Remove("from")),
        Changed("null who sends", Expected.Refused, message => message["from"] = null),
        Changed("a text for the sender", Expected.Refused, message => message["from"] = "me"),
        Changed("a sender without an id", Expected.Refused, message => message["from"]!.AsObject().Remove("id")),
        Changed("no recipient", Expected.Refused, message => message.Remove("recipient")),
        Changed("no conversation", Expected.Refused, message => message.Remove("conversation")),
        Changed("a conversation without an id", Expected.Refused, message => message["conversation"]!.AsObject().Remove("id")),
        Changed("a number for the conversation's id", Expected.Refused, message => message["conversation"]!["id"] = 7),
        Changed("no channel", Expected.Refused, message => message.Remove("channelId")),
        Changed("another channel", Expected.Refused, message => message["channelId"] = "emulator"),
        Changed("no service address", Expected.Refused, message => message.Remove("serviceUrl")),
        Changed("a foreign service address", Expected.Refused, message => message["serviceUrl"] = "https://teams.attacker.example/"),
        Changed("a file for a service address", Expected.Refused, message => message["serviceUrl"] = "file:///etc/passwd"),
        Changed("no tenant", Expected.Refused, message =>
        {
            message["conversation"]!.AsObject().Remove("tenantId");
            message.Remove("channelData");
        }),
        Changed("two tenants", Expected.Refused, message => message["channelData"]!["tenant"]!["id"] = Guid.NewGuid().ToString()),
        Changed("a text for the channel's data", Expected.Refused, message => message["channelData"] = "data"),
    ];

    private static IEnumerable<BadInput> WrongFields() =>
    [
        Changed("a sender whom Entra doesn't know", Expected.Answered, message => message["from"]!.AsObject().Remove("aadObjectId")),
        Changed("an object id that is none", Expected.Answered, message => message["from"]!["aadObjectId"] = "not-a-guid"),
        Changed("a tenant that is no guid", Expected.AnsweredOrRefused, message =>
        {
            message["conversation"]!["tenantId"] = "contoso";
            message["channelData"]!["tenant"]!["id"] = "contoso";
        }),
        Changed("an object for the text", Expected.Refused, message => message["text"] = new JsonObject { ["a"] = 1 }),
        Changed("a number for the text", Expected.AnsweredOrRefused, message => message["text"] = 7),
        Changed("a text for the entities", Expected.Refused, message => message["entities"] = "mention"),
        Changed("nulls among the entities", Expected.AnsweredOrRefused, message => message["entities"] = new JsonArray(null, null)),
        Changed("a mention of nobody", Expected.AnsweredOrRefused, message => message["entities"] = new JsonArray(new JsonObject { ["type"] = "mention" })),
        Changed("a text for the attachments", Expected.Refused, message => message["attachments"] = "none"),
        Changed("a language that there isn't", Expected.AnsweredOrRefused, message => message["locale"] = "xx-Nonsense"),
        Changed("a language of 10,000 letters", Expected.AnsweredOrRefused, message => message["locale"] = new string('x', 10_000)),
        Changed("a number for the language", Expected.AnsweredOrRefused, message => message["locale"] = 7),
        Changed("no time", Expected.Answered, message => message.Remove("timestamp")),
        Changed("a time that is none", Expected.AnsweredOrRefused, message => message["timestamp"] = "yesterday"),
        Changed("no id", Expected.Answered, message => message.Remove("id")),
    ];

    private static IEnumerable<BadInput> UnknownKinds() =>
    [
        Changed("an unknown type", Expected.Taken, message => message["type"] = "hologram"),
        Changed("typing", Expected.Taken, message => message["type"] = "typing"),
        Changed("the end of the conversation", Expected.Taken, message => message["type"] = "endOfConversation"),
        Changed("an event without a name", Expected.Taken, message => message["type"] = "event"),
        Changed("a read receipt", Expected.Taken, message =>
        {
            message["type"] = "event";
            message["name"] = "application/vnd.microsoft.readReceipt";
            message["value"] = new JsonObject { ["lastReadMessageId"] = "1" };
        }),
        Changed("a meeting's start with a text for its value", Expected.TakenOrRefused, message =>
        {
            message["type"] = "event";
            message["name"] = "application/vnd.microsoft.meetingStart";
            message["value"] = "now";
        }),
        Changed("a reaction", Expected.Taken, message =>
        {
            message["type"] = "messageReaction";
            message["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        }),
        Changed("a reaction to nothing", Expected.Taken, message => message["type"] = "messageReaction"),
        Changed("an edited message", Expected.Taken, message =>
        {
            message["type"] = "messageUpdate";
            message["channelData"]!["eventType"] = "editMessage";
        }),
        Changed("a deleted message", Expected.Taken, message => message["type"] = "messageDelete"),
        Changed("an installation of an unknown sort", Expected.Taken, message =>
        {
            message["type"] = "installationUpdate";
            message["action"] = "sideways";
        }),
        Changed("an installation without its sort", Expected.Taken, message => message["type"] = "installationUpdate"),
        Changed("somebody coming, but nobody", Expected.Taken, message => message["type"] = "conversationUpdate"),
        Changed("a text for those who came", Expected.Refused, message =>
        {
            message["type"] = "conversationUpdate";
            message["membersAdded"] = "everybody";
        }),
        Changed("null who came", Expected.TakenOrRefused, message =>
        {
            message["type"] = "conversationUpdate";
            message["membersAdded"] = new JsonArray((JsonNode?)null);
        }),
        Changed("an event of a team that is none", Expected.Taken, message =>
        {
            message["type"] = "conversationUpdate";
            message["channelData"]!["eventType"] = "teamHologrammed";
        }),
    ];

    private static IEnumerable<BadInput> UnknownInvokes() =>
    [
        Invoked("hologram/fetch", new JsonObject()),
        Invoked("", new JsonObject()),
        Invoked(null, new JsonObject { ["verb"] = "rsvp" }),
        Invoked(null, null),
        Invoked("composeExtension/query", new JsonObject { ["commandId"] = "hologram" }),
        Invoked("composeExtension/query", null),
        Invoked("composeExtension/queryLink", new JsonObject { ["url"] = "https://teams.attacker.example/" }),
        Invoked("composeExtension/fetchTask", "text"),
        Invoked("composeExtension/submitAction", new JsonObject { ["botMessagePreviewAction"] = "sideways" }),
        Invoked("task/fetch", new JsonObject { ["data"] = 7 }),
        Invoked("task/submit", null),
        Invoked("application/search", new JsonObject()),
        Invoked("message/submitAction", new JsonObject { ["actionName"] = "feedback" }),
        Invoked("signin/verifyState", new JsonObject { ["state"] = "1" }),
        Invoked("signin/tokenExchange", "text"),
        Invoked("fileConsent/invoke", new JsonObject { ["action"] = "sideways" }),
        Invoked("actionableMessage/executeAction", new JsonArray()),
        Invoked("config/fetch", 7),
    ];

    private static IEnumerable<BadInput> WrongPresses() =>
    [
        Invoked("adaptiveCard/action", null),
        Invoked("adaptiveCard/action", "rsvp"),
        Invoked("adaptiveCard/action", new JsonArray("rsvp")),
        Invoked("adaptiveCard/action", new JsonObject()),
        Invoked("adaptiveCard/action", new JsonObject { ["action"] = "rsvp" }),
        Invoked("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Submit", ["verb"] = "rsvp" } }),
        .. Pressed("no verb", null, new JsonObject()),
        .. Pressed("a number for a verb", 7, new JsonObject()),
        .. Pressed("an unknown verb", "hologram", new JsonObject()),
        .. Pressed("a verb of 10,000 letters", new string('x', 10_000), new JsonObject()),
        .. Pressed("rsvp with nothing", "rsvp", new JsonObject()),
        .. Pressed("rsvp with a text", "rsvp", "kick-off"),
        .. Pressed("rsvp with an array", "rsvp", new JsonArray("kick-off", "going")),
        .. Pressed("rsvp to an event that is gone", "rsvp", new JsonObject { ["event"] = "harvest-fair", ["answer"] = "going" }),
        .. Pressed("rsvp to a number", "rsvp", new JsonObject { ["event"] = 7, ["answer"] = "going" }),
        .. Pressed("rsvp to a path", "rsvp", new JsonObject { ["event"] = "../kick-off/#?", ["answer"] = "going" }),
        .. Pressed("rsvp to control characters", "rsvp", new JsonObject { ["event"] = "kick\u0000off\n", ["answer"] = "going" }),
        .. Pressed("rsvp to 5,000 letters", "rsvp", new JsonObject { ["event"] = new string('k', 5_000), ["answer"] = "going" }),
        .. Pressed("rsvp with a number for an answer", "rsvp", new JsonObject { ["event"] = "kick-off", ["answer"] = 1 }),
        .. Pressed("rsvp with an answer that there isn't", "rsvp", new JsonObject { ["event"] = "kick-off", ["answer"] = "perhaps later" }),
        .. Pressed("joining nothing", "group.join", new JsonObject()),
        .. Pressed("joining a group that is gone", "group.join", new JsonObject { ["group"] = "stamp-collectors" }),
        .. Pressed("joining an object", "group.join", new JsonObject { ["group"] = new JsonObject { ["id"] = "veterans" } }),
        .. Pressed("leaving a path", "group.leave", new JsonObject { ["group"] = "veterans/../women" }),
    ];

    private static IEnumerable<BadInput> OddWords() =>
    [
        Changed("no words", Expected.Answered, message => message["text"] = ""),
        Changed("null for words", Expected.Answered, message => message["text"] = null),
        Changed("blanks", Expected.Answered, message => message["text"] = " \t\r\n "),
        Changed("control characters", Expected.Answered, message => message["text"] = "\u0000\u0001\u001b[31mred"),
        new("half a character", Expected.AnsweredOrRefused, (activities, from, chat) => Json(Message(activities, from, chat).ToJsonString().Replace("when is", "\\ud83d when is", StringComparison.Ordinal))),
        Changed("marks upon marks", Expected.Answered, message => message["text"] = "kick" + new string('\u0301', 5_000)),
        Changed("markup", Expected.Answered, message => message["text"] = "<script>alert(1)</script><at>x</at> [click](javascript:alert(1))"),
        Changed("a mention and nothing else", Expected.Answered, message => message["text"] = "<at>ErgBot</at>"),
        Changed("nothing that anybody would say", Expected.Answered, message => message["text"] = "qzx wvut jklm"),
    ];

    private static JsonObject Message(Activities activities, TeamsUser from, Chat chat) =>
        activities.Message(from, chat, Guid.NewGuid().ToString("N"), "when is the kick-off?");

    private static BadInput Raw(string name, string body) => new(name, Expected.Refused, (_, _, _) => Json(body));

    private static BadInput Changed(string name, Expected expected, Action<JsonObject> change) => new(name, expected, (activities, from, chat) =>
    {
        var message = Message(activities, from, chat);
        change(message);
        return Json(message.ToJsonString());
    });

    private static BadInput Invoked(string? name, JsonNode? value) => new(
        $"invoke '{name}' with {value?.ToJsonString() ?? "nothing"}",
        Expected.AnsweredOrRefused,
        (activities, from, chat) =>
        {
            var invoke = activities.Invoke(from, chat, name ?? "", value?.DeepClone());
            if (name is null)
            {
                invoke.Remove("name");
            }

            return Json(invoke.ToJsonString());
        });

    /// <summary>The same press both ways: as Action.Execute and as Action.Submit.</summary>
    private static IEnumerable<BadInput> Pressed(string name, JsonNode? verb, JsonNode data)
    {
        yield return new($"{name} (execute)", Expected.AnsweredOrRefused, (activities, from, chat) =>
        {
            var invoke = activities.Execute(from, chat, "1", new JsonObject { ["verb"] = verb?.DeepClone() }, []);
            invoke["value"]!["action"]!["data"] = data.DeepClone();
            return Json(invoke.ToJsonString());
        });
        yield return new($"{name} (submit)", Expected.Answered, (activities, from, chat) =>
        {
            var submitted = data.DeepClone();
            if (submitted is JsonObject fields)
            {
                fields["verb"] = verb?.DeepClone();
            }

            return Json(activities.Submit(from, chat, "1", submitted).ToJsonString());
        });
    }

    private static JsonArray Nested(int levels) => Enumerable.Range(0, levels).Aggregate(new JsonArray(), (inner, _) => new JsonArray(inner));

    private static string Deep(JsonObject message, int levels) =>
        message.ToJsonString()[..^1] + ",\"deep\":" + new string('[', levels) + new string(']', levels) + "}";

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static HttpContent Packed(HttpContent content)
    {
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    private static ByteArrayContent Bytes(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
