using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Cards;

/// <summary>
/// What all cards share: version 1.5 (the highest that every Teams client shows), text that wraps, headings that a screen reader announces,
/// and buttons that work in clients with and without universal actions.
/// </summary>
internal static class CardParts
{
    public static AdaptiveCard Card(string title, string fallbackText, params IEnumerable<AdaptiveElement?> body)
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5))
        {
            Lang = "en",
            FallbackText = fallbackText,
            Speak = fallbackText,
        };
        card.Body.Add(Heading(title));
        card.Body.AddRange(body.OfType<AdaptiveElement>());
        return card;
    }

    public static AdaptiveTextBlock Heading(string text) => new(text)
    {
        Style = AdaptiveTextBlockStyle.Heading,
        Size = AdaptiveTextSize.Large,
        Weight = AdaptiveTextWeight.Bolder,
        Wrap = true,
    };

    public static AdaptiveTextBlock Text(string text) => new(text) { Wrap = true };

    public static AdaptiveTextBlock Strong(string text) => new(text) { Wrap = true, Weight = AdaptiveTextWeight.Bolder };

    public static AdaptiveTextBlock Small(string text) => new(text) { Wrap = true, IsSubtle = true, Size = AdaptiveTextSize.Small };

    /// <summary>Somebody's own words, a line each, just as they were typed: no Markdown, so that no link hides in them.</summary>
    public static AdaptiveContainer Plain(string text) => new()
    {
        Items = [.. text.Split('\n').Where(line => line.Trim().Length > 0).Select(line => new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun(line)] })],
    };

    /// <summary>Likewise, set off from what is said about them.</summary>
    public static AdaptiveContainer Quote(string text)
    {
        var quote = Plain(text);
        quote.Style = AdaptiveContainerStyle.Emphasis;
        return quote;
    }

    /// <summary>An input of several lines that must not stay empty.</summary>
    public static AdaptiveTextInput Lines(string id, string label, string? value, int longest, string missing) => new()
    {
        Id = id,
        Label = label,
        Value = value,
        IsMultiline = true,
        MaxLength = longest,
        IsRequired = true,
        ErrorMessage = missing,
    };

    /// <summary>What is wrong with the input above; null for nothing.</summary>
    public static AdaptiveTextBlock? Flaw(string? sentence) => sentence is null
        ? null
        : new AdaptiveTextBlock(sentence) { Wrap = true, Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder };

    public static AdaptiveFactSet Facts(params IEnumerable<(string Title, string Value)> facts) =>
        new() { Facts = [.. facts.Select(fact => new AdaptiveFact(fact.Title, fact.Value))] };

    /// <summary>
    /// Numbers as bars, where the client draws them; elsewhere nothing stands there, so a text beside them says the same. Source: learn.microsoft.com,
    /// "Charts in Adaptive Cards". The published AdaptiveCards has no class for them, so they are an element that it doesn't know.
    /// </summary>
    public static AdaptiveUnknownElement Bars(string title, IEnumerable<(string Title, int Count, bool IsGood)> bars)
    {
        var chart = new AdaptiveUnknownElement
        {
            Type = "Chart.HorizontalBar",
            Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
        };
        chart.AdditionalProperties["title"] = title;
        chart.AdditionalProperties["displayMode"] = "AbsoluteWithAxis";
        chart.AdditionalProperties["data"] = new JArray(bars.Select(bar => new JObject { ["x"] = bar.Title, ["y"] = bar.Count, ["color"] = bar.IsGood ? "good" : "attention" }));
        return chart;
    }

    /// <summary>Buttons stand in an action set of their own: only there may each carry a fallback.</summary>
    public static AdaptiveActionSet Buttons(params IEnumerable<AdaptiveAction> buttons) => new() { Actions = [.. buttons] };

    /// <summary>
    /// A button: Action.Execute, whose answer the presser alone sees, and Action.Submit for clients that don't know it, with the verb in its data.
    /// </summary>
    /// <param name="title">What stands on it.</param>
    /// <param name="verb">What it does.</param>
    /// <param name="data">Of what.</param>
    /// <param name="takesInputs">Whether the card's inputs are checked and sent along.</param>
    public static AdaptiveAction Button(string title, string verb, JObject data, bool takesInputs = true)
    {
        var submitted = Submitted(verb, data);
        var inputs = takesInputs ? AdaptiveAssociatedInputs.Auto : AdaptiveAssociatedInputs.None;
        return new AdaptiveExecuteAction
        {
            Title = title,
            Verb = verb,
            Data = data,
            AssociatedInputs = inputs,
            Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = title, Data = submitted, AssociatedInputs = inputs }),
        };
    }

    /// <summary>A button in a window of its own (a dialog of Teams), where Action.Submit alone is known.</summary>
    public static AdaptiveAction SubmitButton(string title, string verb, JObject data) => new AdaptiveSubmitAction { Title = title, Data = Submitted(verb, data) };

    /// <summary>A button that opens such a window; clients without windows, such as the Playground, leave it without effect.</summary>
    public static AdaptiveAction WindowButton(string title, string verb, JObject data)
    {
        var submitted = Submitted(verb, data);
        submitted["msteams"] = new JObject { ["type"] = "task/fetch" };
        return new AdaptiveSubmitAction { Title = title, Data = submitted, AssociatedInputs = AdaptiveAssociatedInputs.None };
    }

    /// <summary>The same card, to stand below another in one message: its buttons say so where their answer would be an edit of the message.</summary>
    public static CardReply Below(CardReply card)
    {
        foreach (var button in card.Card.Body.OfType<AdaptiveActionSet>().SelectMany(set => set.Actions))
        {
            if (button.Fallback?.Content is AdaptiveSubmitAction { Data: JObject data })
            {
                CardPress.MarkBesideAnother(data);
            }
        }

        return card;
    }

    private static JObject Submitted(string verb, JObject data)
    {
        var submitted = (JObject)data.DeepClone();
        submitted[CardPress.VerbName] = verb;
        return submitted;
    }

    /// <summary>A line of text with one button at its end, as in a list.</summary>
    public static AdaptiveColumnSet Row(AdaptiveElement text, AdaptiveAction button) => new()
    {
        Columns =
        [
            new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch, Items = [text] },
            new AdaptiveColumn { Width = AdaptiveColumnWidth.Auto, Items = [Buttons(button)] },
        ],
    };
}
