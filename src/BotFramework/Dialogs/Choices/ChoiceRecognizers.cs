using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Recognizes choices by name, then by ordinal ("the second one", "the last one"), then by number ("2", "two").</summary>
public class ChoiceRecognizers
{
    /// <exception cref="ArgumentNullException">There is no list of choices.</exception>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string? utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, choices.Select(value => new Choice(value)).ToList(), options);
    }

    /// <returns>What was recognized, in the order in which it was said; empty when nothing was.</returns>
    /// <exception cref="ArgumentNullException">There is no list of choices.</exception>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string? utterance, IList<Choice> list, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        options ??= new FindChoicesOptions();

        var named = Find.FindChoices(utterance, list, options);
        if (named.Count > 0 || string.IsNullOrEmpty(utterance))
        {
            return named;
        }

        var vocabulary = Vocabulary.For(options.Locale);
        var ordinals = options.RecognizeOrdinals
            ? InList(NumberRecognizer.Ordinals(utterance, vocabulary, list.Count), list)
            : [];

        return ordinals.Count == 0 && options.RecognizeNumbers
            ? InList(NumberRecognizer.Numbers(utterance, vocabulary), list)
            : ordinals;
    }

    private static List<ModelResult<FoundChoice>> InList(IEnumerable<ModelResult<int>> numbers, IList<Choice> list) =>
        numbers
            .Where(number => number.Resolution >= 1 && number.Resolution <= list.Count)
            .Select(number => new ModelResult<FoundChoice>
            {
                Start = number.Start,
                End = number.End,
                Text = number.Text,
                TypeName = "choice",
                Resolution = new FoundChoice
                {
                    Value = list[number.Resolution - 1].Value,
                    Index = number.Resolution - 1,
                    Score = 1.0f,
                },
            })
            .ToList();
}
