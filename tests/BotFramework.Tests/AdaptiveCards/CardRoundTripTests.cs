using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace BotFramework.Tests.AdaptiveCards;

public sealed class CardRoundTripTests
{
    private const string RsvpCard = """
        {
          "type": "AdaptiveCard",
          "version": "1.5",
          "fallbackText": "Kick-off, May 23, 3:15 PM. Say 'going' or 'can't go'.",
          "lang": "en",
          "speak": "The kick-off, on May twenty-third.",
          "refresh": {
            "action": { "type": "Action.Execute", "verb": "event.show", "data": { "event": "kick-off" } },
            "userIds": [ "29:somebody" ]
          },
          "body": [
            { "type": "TextBlock", "text": "Kick-off", "style": "heading", "size": "large", "weight": "bolder", "wrap": true },
            { "type": "FactSet", "facts": [ { "title": "When", "value": "Wednesday, May 23" }, { "title": "Where", "value": "The library" } ] },
            {
              "type": "Input.Number", "id": "guests", "label": "Guests", "min": 0, "max": 5, "value": 0,
              "isRequired": true, "errorMessage": "A number from 0 to 5, please."
            },
            {
              "type": "ActionSet",
              "actions": [
                {
                  "type": "Action.Execute", "id": "going", "title": "Going", "verb": "rsvp", "data": { "event": "kick-off", "answer": "going" },
                  "fallback": { "type": "Action.Submit", "title": "Going", "data": { "verb": "rsvp", "event": "kick-off", "answer": "going" } }
                },
                {
                  "type": "Action.Execute", "id": "cannot", "title": "Can't go", "verb": "rsvp", "data": { "event": "kick-off", "answer": "no" },
                  "associatedInputs": "none", "fallback": "drop"
                }
              ]
            }
          ],
          "msteams": { "width": "Full", "entities": [ { "type": "mention", "text": "<at>A</at>", "mentioned": { "id": "29:a", "name": "A" } } ] }
        }
        """;

    private const string PeoplePicker = """
        {
          "type": "AdaptiveCard",
          "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
          "version": "1.5",
          "body": [
            {
              "type": "Input.ChoiceSet", "id": "leads", "label": "Leads", "isMultiSelect": true, "choices": [],
              "choices.data": { "type": "Data.Query", "dataset": "graph.microsoft.com/users" }
            }
          ],
          "actions": [ { "type": "Action.Execute", "title": "Save", "verb": "group.lead" } ]
        }
        """;

    private const string EveryProperty = """
        {
          "type": "AdaptiveCard",
          "version": "1.5",
          "body": [
            {
              "type": "Container", "id": "c", "style": "emphasis", "verticalContentAlignment": "center", "spacing": "extraLarge", "separator": true,
              "height": "stretch", "isVisible": false, "fallback": "drop",
              "items": [
                {
                  "type": "TextBlock", "text": "t", "size": "small", "weight": "lighter", "color": "attention", "isSubtle": true, "wrap": true,
                  "maxLines": 2, "horizontalAlignment": "right", "height": "40px"
                },
                {
                  "type": "RichTextBlock", "horizontalAlignment": "center",
                  "inlines": [ { "type": "TextRun", "text": "r", "size": "medium", "weight": "bolder", "color": "good", "isSubtle": true, "italic": true, "underline": true } ]
                },
                { "type": "Image", "url": "https://erg.example/a.png", "altText": "A circle", "size": "medium", "style": "person" }
              ]
            },
            {
              "type": "ColumnSet", "spacing": "none",
              "columns": [
                { "type": "Column", "width": "auto", "items": [] },
                { "type": "Column", "width": "stretch", "items": [] },
                { "type": "Column", "width": 2, "style": "accent", "items": [ { "type": "TextBlock", "text": "x" } ] },
                { "type": "Column", "width": "50px", "items": [] }
              ]
            },
            {
              "type": "Input.Text", "id": "text", "label": "l", "placeholder": "p", "value": "v", "isMultiline": true, "maxLength": 200,
              "regex": "^.+$", "style": "email", "isRequired": true, "errorMessage": "e"
            },
            { "type": "Input.Date", "id": "day", "label": "l", "value": "2018-05-23", "min": "2018-05-14", "max": "2018-12-31", "errorMessage": "e", "placeholder": "p" },
            { "type": "Input.Time", "id": "time", "label": "l", "value": "15:15", "min": "07:00", "max": "20:00", "errorMessage": "e", "placeholder": "p" },
            { "type": "Input.Number", "id": "seats", "label": "l", "value": 12.5, "placeholder": "p" },
            { "type": "Input.Toggle", "id": "quiet", "title": "t", "value": "yes", "valueOn": "yes", "valueOff": "no", "wrap": true },
            {
              "type": "Input.ChoiceSet", "id": "group", "label": "l", "placeholder": "p", "value": "b", "style": "expanded", "isMultiSelect": true, "wrap": true,
              "choices": [ { "title": "A", "value": "a" }, { "title": "B", "value": "b" } ]
            }
          ],
          "actions": [
            { "type": "Action.Execute", "title": "x", "tooltip": "X", "style": "positive", "mode": "secondary", "verb": "v", "associatedInputs": "none" },
            { "type": "Action.Submit", "title": "s", "data": { "a": [ 1, "2018-05-23T15:15:00Z" ] }, "associatedInputs": "none" },
            { "type": "Action.OpenUrl", "title": "o", "url": "https://erg.example/flyer" }
          ]
        }
        """;

    public static TheoryData<string> Cards => new(RsvpCard, PeoplePicker, EveryProperty);

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_that_is_read_is_written_back_as_it_was(string json)
    {
        var read = AdaptiveCard.FromJson(json);

        Assert.Empty(read.Warnings);
        JsonTexts.AssertSame(json, read.Card.ToJson());
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void Any_serializer_writes_a_card_as_ToJson_does(string json)
    {
        var card = AdaptiveCard.FromJson(json).Card;
        var attachment = new { contentType = AdaptiveCard.ContentType, content = (object)card };

        foreach (var settings in SettingsOfOthers())
        {
            var sent = JsonConvert.SerializeObject(attachment, settings);

            JsonTexts.AssertSame(json, JObject.Parse(sent)["content"]!.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void Any_serializer_reads_a_card(string json)
    {
        foreach (var settings in SettingsOfOthers())
        {
            var card = JsonConvert.DeserializeObject<AdaptiveCard>(json, settings)!;

            JsonTexts.AssertSame(json, card.ToJson());
        }
    }

    [Fact]
    public void What_is_not_set_is_not_written()
    {
        var card = new AdaptiveCard("1.5")
        {
            Body =
            [
                new AdaptiveTextBlock("Hello"),
                new AdaptiveNumberInput { Id = "n" },
                new AdaptiveChoiceSetInput { Id = "c", Choices = [new AdaptiveChoice { Title = "A", Value = "a" }] },
            ],
        };

        JsonTexts.AssertSame(
            """
            {
              "type": "AdaptiveCard", "version": "1.5",
              "body": [
                { "type": "TextBlock", "text": "Hello" },
                { "type": "Input.Number", "id": "n" },
                { "type": "Input.ChoiceSet", "id": "c", "choices": [ { "title": "A", "value": "a" } ] }
              ]
            }
            """,
            card.ToJson());
    }

    [Fact]
    public void An_empty_card_has_neither_body_nor_actions()
        => JsonTexts.AssertSame("""{ "type": "AdaptiveCard", "version": "1.5" }""", new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)).ToJson());

    [Fact]
    public void Properties_come_in_the_order_that_people_expect()
    {
        var card = AdaptiveCard.FromJson(RsvpCard).Card;
        card.Actions.Add(new AdaptiveOpenUrlAction { Title = "Flyer", Url = new Uri("https://erg.example/flyer") });

        var names = JObject.Parse(card.ToJson()).Properties().Select(property => property.Name);

        Assert.Equal(["type", "version", "fallbackText", "lang", "speak", "refresh", "body", "actions", "msteams"], names);
    }

    [Fact]
    public void An_element_starts_with_its_type_and_id()
    {
        var card = new AdaptiveCard("1.5")
        {
            Actions = [new AdaptiveExecuteAction { Id = "going", Title = "Going", Verb = "rsvp", Data = new { Answer = "going" } }],
        };

        var action = (JObject)JObject.Parse(card.ToJson())["actions"]![0]!;

        Assert.Equal(["type", "id", "verb", "data", "title"], action.Properties().Select(property => property.Name));
        Assert.Equal("going", (string?)action["data"]!["Answer"]);
    }

    [Fact]
    public void The_JSON_is_indented() => Assert.Contains("\n  \"version\": \"1.5\"", new AdaptiveCard("1.5").ToJson().ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void A_null_text_is_refused_before_it_is_sent()
    {
        var card = new AdaptiveCard("1.5") { Body = [new AdaptiveTextBlock { Text = null! }] };

        Assert.Throws<JsonSerializationException>(card.ToJson);
    }

    [Fact]
    public void Nobody_is_refreshed_when_the_list_is_empty_and_everybody_when_there_is_none()
    {
        var nobody = new AdaptiveCard("1.5") { Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "v" }, UserIds = [] } };
        var everybody = new AdaptiveCard("1.5") { Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "v" } } };

        Assert.Empty((JArray)JObject.Parse(nobody.ToJson())["refresh"]!["userIds"]!);
        Assert.Null(JObject.Parse(everybody.ToJson())["refresh"]!["userIds"]);
    }

    private static JsonSerializerSettings[] SettingsOfOthers() =>
    [
        new(),
        new() { NullValueHandling = NullValueHandling.Ignore },
        new() { NullValueHandling = NullValueHandling.Include, DefaultValueHandling = DefaultValueHandling.Include },
        new() { ContractResolver = new CamelCasePropertyNamesContractResolver() },
        new() { ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() } },
    ];
}
