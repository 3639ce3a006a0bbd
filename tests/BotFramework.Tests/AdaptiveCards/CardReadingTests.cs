using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

public sealed class CardReadingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "type": "AdaptiveCard" }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "one" }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": 1.5 }""")]
    [InlineData("""{ "type": "TextBlock", "version": "1.5", "text": "no card" }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5" } and more""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": {} }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ "text" ] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "text": "no type" } ] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock" } ] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "RichTextBlock", "inlines": "text" } ] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "t", "fallback": "other" } ] }""")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "refresh": { "action": { "type": "Action.Submit" } } }""")]
    public void What_is_no_card_is_refused(string json) => Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(json));

    [Fact]
    public void An_unknown_element_or_action_is_kept_with_a_warning()
    {
        const string Json = """
            {
              "type": "AdaptiveCard", "version": "1.5",
              "body": [ { "type": "Badge", "text": "New", "fallback": { "type": "TextBlock", "text": "New" } } ],
              "actions": [ { "type": "Action.Popover", "title": "More", "content": { "type": "Container" } } ]
            }
            """;

        var read = AdaptiveCard.FromJson(Json);

        var element = Assert.IsType<AdaptiveUnknownElement>(Assert.Single(read.Card.Body));
        Assert.Equal("New", element.AdditionalProperties["text"]!.ToString());
        Assert.IsType<AdaptiveTextBlock>(element.Fallback!.Content);
        Assert.Equal("More", Assert.IsType<AdaptiveUnknownAction>(Assert.Single(read.Card.Actions)).Title);
        Assert.Equal(
            ["The type 'Badge' at 'body[0]' isn't known.", "The type 'Action.Popover' at 'actions[0]' isn't known."],
            read.Warnings.Select(warning => warning.ToString()));
        JsonTexts.AssertSame(Json, read.Card.ToJson());
    }

    [Fact]
    public void An_unknown_fallback_is_an_action_when_its_name_says_so()
    {
        var read = AdaptiveCard.FromJson("""
            {
              "type": "AdaptiveCard", "version": "1.5",
              "actions": [ { "type": "Action.Execute", "fallback": { "type": "Action.Popover" } }, { "type": "Action.Execute", "fallback": { "type": "Badge" } } ]
            }
            """);

        Assert.IsType<AdaptiveUnknownAction>(read.Card.Actions[0].Fallback!.Content);
        Assert.IsType<AdaptiveUnknownElement>(read.Card.Actions[1].Fallback!.Content);
    }

    [Theory]
    [InlineData("\"spacing\": \"huge\"", "'huge' at 'spacing' isn't one of: default, none, small, medium, large, extraLarge, padding.")]
    [InlineData("\"spacing\": { \"a\": 1 }", "'' at 'spacing' isn't one of: default, none, small, medium, large, extraLarge, padding.")]
    [InlineData("\"height\": \"tall\"", "'tall' at 'height' isn't a height.")]
    [InlineData("\"height\": [ 1 ]", "'' at 'height' isn't a height.")]
    public void An_unknown_word_is_the_default_with_a_warning(string property, string warning)
    {
        var read = AdaptiveCard.FromJson($$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "t", {{property}} } ] }""");

        Assert.Equal(warning, Assert.Single(read.Warnings).Message);
        Assert.Equal(-1, read.Warnings[0].Code);
        JsonTexts.AssertSame("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "t" } ] }""", read.Card.ToJson());
    }

    [Fact]
    public void An_unknown_style_or_width_is_as_if_not_set_with_a_warning()
    {
        var read = AdaptiveCard.FromJson("""
            {
              "type": "AdaptiveCard", "version": "1.5",
              "body": [ { "type": "ColumnSet", "columns": [ { "items": [], "style": "loud", "width": "wide" }, { "style": null } ] } ]
            }
            """);

        var columns = Assert.IsType<AdaptiveColumnSet>(Assert.Single(read.Card.Body)).Columns;
        Assert.All(columns, column => Assert.Null(column.Style));
        Assert.Equal(AdaptiveWidth.Auto, columns[0].Width);
        Assert.Equal(2, read.Warnings.Count);
    }

    [Fact]
    public void A_default_that_is_spelled_out_is_no_property_beyond_the_schema()
    {
        var card = AdaptiveCard.FromJson("""
            { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "t", "spacing": "default", "wrap": false, "id": null } ] }
            """).Card;

        var text = Assert.IsType<AdaptiveTextBlock>(Assert.Single(card.Body));
        text.Spacing = AdaptiveSpacing.Large;

        Assert.Empty(text.AdditionalProperties);
        JsonTexts.AssertSame(
            """{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "t", "spacing": "large" } ] }""", card.ToJson());
    }

    [Fact]
    public void Words_are_read_in_any_case()
    {
        var read = AdaptiveCard.FromJson("""
            { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "t", "weight": "BOLDER", "spacing": "ExtraLarge" } ] }
            """);

        var text = Assert.IsType<AdaptiveTextBlock>(Assert.Single(read.Card.Body));
        Assert.Equal((AdaptiveTextWeight.Bolder, AdaptiveSpacing.ExtraLarge), (text.Weight, text.Spacing));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void Runs_may_be_plain_strings_and_unknown_ones_are_passed_over_with_a_warning()
    {
        var read = AdaptiveCard.FromJson("""
            { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "RichTextBlock", "inlines": [ "plain", { "type": "Sparkle" } ] } ] }
            """);

        var inlines = Assert.IsType<AdaptiveRichTextBlock>(Assert.Single(read.Card.Body)).Inlines;
        Assert.Equal("plain", Assert.IsType<AdaptiveTextRun>(Assert.Single(inlines)).Text);
        Assert.Equal("The run at '[1]' isn't known.", Assert.Single(read.Warnings).Message);
    }

    [Fact]
    public void Nulls_and_empty_objects_in_lists_are_passed_over()
    {
        var read = AdaptiveCard.FromJson("""
            { "type": "AdaptiveCard", "version": "1.5", "body": [ null, {}, { "type": "TextBlock", "text": "t" } ], "actions": null }
            """);

        Assert.IsType<AdaptiveTextBlock>(Assert.Single(read.Card.Body));
        Assert.Empty(read.Card.Actions);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_newer_version_is_read_with_a_warning()
    {
        var read = AdaptiveCard.FromJson("""{ "type": "AdaptiveCard", "version": "1.7" }""");

        Assert.Equal((int)AdaptiveWarning.WarningStatusCode.UnsupportedSchemaVersion, Assert.Single(read.Warnings).Code);
        Assert.Equal(new AdaptiveSchemaVersion(1, 7), read.Card.Version);
    }

    [Theory]
    [InlineData("""{ "type": "Input.Text", "id": "i", "isRequired": true, "errorMessage": "e" }""", AdaptiveWarning.WarningStatusCode.EmptyLabelInRequiredInput)]
    [InlineData("""{ "type": "Input.Text", "id": "i", "label": "l", "isRequired": true }""", AdaptiveWarning.WarningStatusCode.NoErrorMessageForValidatedInput)]
    [InlineData("""{ "type": "Input.Text", "id": "i", "label": "l", "regex": "a" }""", AdaptiveWarning.WarningStatusCode.NoErrorMessageForValidatedInput)]
    [InlineData("""{ "type": "Input.Number", "id": "i", "label": "l", "min": 0 }""", AdaptiveWarning.WarningStatusCode.NoErrorMessageForValidatedInput)]
    [InlineData("""{ "type": "Input.Number", "id": "i", "label": "l", "max": 0 }""", AdaptiveWarning.WarningStatusCode.NoErrorMessageForValidatedInput)]
    [InlineData("""{ "type": "Input.Date", "id": "i", "label": "l", "min": "2018-05-14" }""", AdaptiveWarning.WarningStatusCode.NoErrorMessageForValidatedInput)]
    [InlineData("""{ "type": "Input.Time", "id": "i", "label": "l", "max": "20:00" }""", AdaptiveWarning.WarningStatusCode.NoErrorMessageForValidatedInput)]
    public void An_input_that_would_leave_people_in_the_dark_is_warned_of(string input, AdaptiveWarning.WarningStatusCode code)
    {
        var read = AdaptiveCard.FromJson($$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [ {{input}} ] }""");

        Assert.Equal((int)code, Assert.Single(read.Warnings).Code);
    }
}
