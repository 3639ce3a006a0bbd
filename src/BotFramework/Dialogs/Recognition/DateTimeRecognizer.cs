namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Recognizes dates, times of day, and ranges of either.</summary>
internal static class DateTimeRecognizer
{
    /// <param name="text">What somebody wrote.</param>
    /// <param name="now">What their clock and calendar showed.</param>
    /// <param name="vocabulary">The words of their language.</param>
    /// <returns>What the first date or time in the text may mean; empty when there is none.</returns>
    public static IReadOnlyList<DateTimeResolution> Recognize(string text, DateTime now, Vocabulary vocabulary)
    {
        var lexemes = Lexer.Read(text, vocabulary, vocabulary.Times, vocabulary.Numbers);
        var reader = new DateTimeReader(lexemes, now, vocabulary.MonthFirst);

        for (var at = 0; at < lexemes.Count; at++)
        {
            if (reader.Read(at) is { } reading && (!reading.Weak || IsAlone(lexemes, at, reading.End)))
            {
                return reading.Resolutions;
            }
        }

        return [];
    }

    private static bool IsAlone(List<Lexeme> lexemes, int start, int end) =>
        lexemes.Where((_, at) => at < start || at >= end).All(lexeme => lexeme.Kind is TermKind.Filler or TermKind.Article or TermKind.Symbol);
}
