namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>
/// The words of one language. To add a language, write a file beside <see cref="EnglishVocabulary"/> and name it in <see cref="For"/>.
/// Keys are words or phrases in lower case with single blanks.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Yes and no.</summary>
    public required IReadOnlyDictionary<string, Term> Answers { get; init; }

    /// <summary>Cardinals and ordinals.</summary>
    public required IReadOnlyDictionary<string, Term> Numbers { get; init; }

    /// <summary>Dates and times of day.</summary>
    public required IReadOnlyDictionary<string, Term> Times { get; init; }

    /// <summary>What makes an ordinal of digits: "st" in "1st".</summary>
    public required IReadOnlyList<string> OrdinalSuffixes { get; init; }

    /// <summary>Whether 5/6 is the sixth of May.</summary>
    public required bool MonthFirst { get; init; }

    /// <returns>The words of the locale's language; English when there are none.</returns>
    public static Vocabulary For(string? locale) => locale?.Split('-')[0].ToLowerInvariant() switch
    {
        _ => EnglishVocabulary.Words,
    };

    /// <summary>A table from lines of words that mean the same, separated by bars.</summary>
    public static IReadOnlyDictionary<string, Term> Table(params (Term Term, string Words)[] lines)
    {
        var table = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var (term, words) in lines)
        {
            foreach (var word in words.Split('|'))
            {
                table.Add(word, term);
            }
        }

        return table;
    }
}
