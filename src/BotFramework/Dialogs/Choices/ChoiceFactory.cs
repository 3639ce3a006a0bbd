using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Writes choices into a message.</summary>
public class ChoiceFactory
{
    /// <summary>
    /// As suits the channel: suggested actions, a card with buttons, or words when there are too many choices for it or one has a long title.
    /// </summary>
    public static IMessageActivity ForChannel(
        string? channelId,
        IList<Choice>? list,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null)
    {
        channelId ??= string.Empty;
        list ??= [];

        var buttonsFit = list.All(choice => choice.Title.Length <= Channel.MaxActionTitleLength(channelId));
        if (buttonsFit && Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (buttonsFit && Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return list.Count <= 3 ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>In the sentence: "Which colour? (1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var separator = options?.InlineSeparator ?? ", ";
        var lastSeparator = choices.Count > 2 ? options?.InlineOrMore ?? ", or " : options?.InlineOr ?? " or ";

        var sentence = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                sentence.Append(index == choices.Count - 1 ? lastSeparator : separator);
            }

            if (options?.IncludeNumbers ?? true)
            {
                sentence.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");
            }

            sentence.Append(choices[index].Title);
        }

        return MessageFactory.Text(sentence.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>As a list under the text, one line a choice.</summary>
    public static Activity List(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var sentence = new StringBuilder(text).Append("\n\n   ");
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                sentence.Append("\n   ");
            }

            sentence
                .Append(options?.IncludeNumbers ?? true ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "- ")
                .Append(choices[index].Title);
        }

        return MessageFactory.Text(sentence.ToString(), speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>As buttons that go away when one is pressed; <paramref name="toList"/> are the ids of the people who see them.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice>? choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        MessageFactory.SuggestedActions(ButtonsOf(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>As the buttons of a card that also says the text.</summary>
    public static IMessageActivity HeroCard(IList<Choice>? choices, string? text = null, string? speak = null) =>
        MessageFactory.Attachment(
            new HeroCard(text: text, buttons: ButtonsOf(choices)).ToAttachment(),
            ssml: speak,
            inputHint: InputHints.ExpectingInput);

    /// <summary>Choices without buttons of their own.</summary>
    public static IList<Choice> ToChoices(IList<string>? choices) =>
        choices is null ? [] : choices.Select(value => new Choice(value)).ToList();

    private static List<CardAction> ButtonsOf(IList<Choice>? choices) =>
        choices is null
            ? []
            : choices.Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value }).ToList();
}
