using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Recognizes places in a list.</summary>
internal static class NumberRecognizer
{
    /// <summary>Whole numbers in digits or words. Parts of other numbers (2.5, 3:15, -2, 1/2) are none.</summary>
    public static IEnumerable<ModelResult<int>> Numbers(string text, Vocabulary vocabulary)
    {
        var lexemes = Lexer.Read(text, vocabulary, vocabulary.Numbers);
        for (var at = 0; at < lexemes.Count; at++)
        {
            if (lexemes[at].Kind == TermKind.Number && StandsAlone(lexemes, at))
            {
                yield return ResultOf(text, lexemes[at], lexemes[at].Value);
            }
        }
    }

    /// <summary>Ordinals in digits or words, and places counted from the end.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="vocabulary">The words of their language.</param>
    /// <param name="count">How long the list is.</param>
    public static IEnumerable<ModelResult<int>> Ordinals(string text, Vocabulary vocabulary, int count)
    {
        foreach (var lexeme in Lexer.Read(text, vocabulary, vocabulary.Numbers))
        {
            if (lexeme.Kind == TermKind.Ordinal)
            {
                yield return ResultOf(text, lexeme, lexeme.Value);
            }
            else if (lexeme.Kind == TermKind.FromLast)
            {
                yield return ResultOf(text, lexeme, count - lexeme.Value);
            }
        }
    }

    private static bool StandsAlone(List<Lexeme> lexemes, int at)
    {
        var isNegative = at > 0 && lexemes[at - 1].IsSymbol('-') && Touch(lexemes, at - 1) && !Touch(lexemes, at - 2);
        return !isNegative && !AreOneNumber(lexemes, at - 2) && !AreOneNumber(lexemes, at);
    }

    private static bool AreOneNumber(List<Lexeme> lexemes, int left) =>
        Touch(lexemes, left)
        && Touch(lexemes, left + 1)
        && lexemes[left].Kind == TermKind.Number
        && lexemes[left + 1].Word is "." or "," or ":" or "/"
        && lexemes[left + 2].Kind == TermKind.Number;

    private static bool Touch(List<Lexeme> lexemes, int left) =>
        left >= 0 && left + 1 < lexemes.Count && lexemes[left].End == lexemes[left + 1].Start;

    private static ModelResult<int> ResultOf(string text, Lexeme lexeme, int value) => new()
    {
        Start = lexeme.Start,
        End = lexeme.End - 1,
        Text = text[lexeme.Start..lexeme.End],
        TypeName = "number",
        Resolution = value,
    };
}
