using System.Text;
using BotFramework.Tests.Recorded;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public sealed class RoundTripTests
{
    // What the published types have no place for. The activity itself keeps it, in its value.
    private static readonly string[] NotInTheType = ["trigger", "requestId", "dataset"];

    public static TheoryData<string> Activities => [.. RecordedFiles.In("inbound"), .. RecordedFiles.In("invoke").Where(name => name.Contains(".request"))];

    public static TheoryData<string> InvokeValues => [.. RecordedFiles.In("invoke").Where(name => name.Contains(".request") && ValueType(name) is not null)];

    public static TheoryData<string> Bodies => [
        .. RecordedFiles.In("invoke").Where(name => name.Contains(".response")),
        .. RecordedFiles.In("connector").Where(name => !name.Contains("MessageWritesBlocked")), // a form of its own, see ConnectorClientTests
    ];

    [Theory]
    [MemberData(nameof(Activities))]
    public void An_activity_is_written_as_it_was_read(string recorded)
    {
        JToken before = Parse(RecordedFiles.Text(recorded));
        JToken after = Parse(Written(Read(RecordedFiles.Text(recorded), typeof(Activity))));

        Assert.Equal(before.ToString(), after.ToString());
    }

    [Theory]
    [MemberData(nameof(InvokeValues))]
    public void An_invoke_value_loses_nothing_in_its_type(string recorded)
    {
        var activity = (Activity)Read(RecordedFiles.Text(recorded), typeof(Activity));
        var value = (JObject)activity.Value!;

        JToken after = Parse(Written(value.ToObject(ValueType(recorded)!)!));

        Assert.Empty(Lost(Parse(value.ToString()), after).Except(NotInTheType));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_loses_nothing_in_its_type(string recorded)
    {
        JToken before = Parse(RecordedFiles.Text(recorded));
        (JToken part, Type type) = BodyType(recorded, before);

        JToken after = Parse(Written(Read(part.ToString(), type)));

        Assert.Empty(Lost(part, after));
    }

    [Fact]
    public void Nested_types_of_a_task_module_are_written_whole()
    {
        var response = new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo("Title", url: "https://a.example")));

        Assert.Equal(
            Parse("""{"task":{"type":"continue","value":{"title":"Title","url":"https://a.example"}}}""").ToString(), Parse(Written(response)).ToString());
    }

    private static object Read(string json, Type type)
    {
        using var text = new StringReader(json);
        using var reader = new JsonTextReader(text);
        return WireJson.Serializer.Deserialize(reader, type)!;
    }

    private static string Written(object value) => Encoding.UTF8.GetString(WireJson.Write(value));

    // Times compare as instants, properties by name in any order, and a null is no property.
    private static JToken Parse(string json)
    {
        JToken token = JsonConvert.DeserializeObject<JToken>(json, new JsonSerializerSettings { DateTimeZoneHandling = DateTimeZoneHandling.Utc })!;
        return Sorted(token);
    }

    private static JToken Sorted(JToken token) => token switch
    {
        JObject map => new JObject(map.Properties()
            .Where(property => property.Value.Type != JTokenType.Null)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => new JProperty(property.Name, Sorted(property.Value)))),
        JArray list => new JArray(list.Select(Sorted)),
        _ => token,
    };

    private static IEnumerable<string> Lost(JToken before, JToken? after) => (before, after) switch
    {
        (JObject map, JObject other) => map.Properties().SelectMany(property => other[property.Name] is { } same ? Lost(property.Value, same) : [property.Name]),
        (JArray list, JArray other) when list.Count == other.Count => list.Zip(other).SelectMany(pair => Lost(pair.First, pair.Second)),
        _ => JToken.DeepEquals(before, after) ? [] : [before.Path],
    };

    private static Type? ValueType(string recorded) => recorded["invoke/".Length..].Split('.') switch
    {
        ["adaptiveCard", "action", ..] => typeof(AdaptiveCardInvokeValue),
        ["task", ..] => typeof(TaskModuleRequest),
        ["composeExtension", "query", ..] => typeof(MessagingExtensionQuery),
        ["composeExtension", "queryLink", ..] => typeof(AppBasedLinkQuery),
        ["composeExtension", "fetchTask" or "submitAction", ..] => typeof(MessagingExtensionAction),
        ["application", "search", ..] => typeof(SearchInvokeValue),
        ["signin", "verifyState", ..] => typeof(SigninStateVerificationQuery),
        ["signin", "tokenExchange", ..] => typeof(TokenExchangeInvokeRequest),
        ["actionableMessage", ..] => typeof(O365ConnectorCardActionQuery),
        _ => null,
    };

    private static (JToken Part, Type Type) BodyType(string recorded, JToken body) => recorded.Split('/', '.') switch
    {
        ["invoke", "adaptiveCard", ..] => (body, typeof(AdaptiveCardInvokeResponse)),
        ["invoke", "application", ..] => (body, typeof(SearchInvokeResponse)),
        ["invoke", "composeExtension", "query", ..] => (body, typeof(MessagingExtensionResponse)),
        ["invoke", "composeExtension", ..] => (body, typeof(MessagingExtensionActionResponse)),

        // The answer's own type only knows what all answers of a dialog have; which one it is, the bot knows, and a reader must be told.
        ["invoke", "task", ..] => (body["task"]!, (string?)body["task"]!["type"] == "continue" ? typeof(TaskModuleContinueResponse) : typeof(TaskModuleMessageResponse)),
        ["connector", "createConversation", _, "response", "400"] or ["connector", "error", ..] => (body, typeof(ErrorResponse)),
        ["connector", "createConversation", _, "request"] => (body, typeof(ConversationParameters)),
        ["connector", "createConversation", ..] => (body, typeof(ConversationResourceResponse)),
        ["connector", "pagedMembers", ..] => (body, typeof(TeamsPagedMembersResult)),
        ["connector", "member", ..] => (body, typeof(TeamsChannelAccount)),
        ["connector", "team", ..] => (body, typeof(TeamDetails)),
        ["connector", "teamChannels", ..] => (body, typeof(ConversationList)),
        ["connector", "send", "response", ..] => (body, typeof(ResourceResponse)),
        _ => (body, typeof(Activity)),
    };
}
