namespace ErgBot.Languages;

/// <summary>Names in the other number: "veterans" for "veteran", "lady" for "ladies".</summary>
internal static class EnglishPlurals
{
    // A short word in s is rather an abbreviation: "trans" is no plural.
    private const int ShortestPlural = 6;

    public static IEnumerable<string> Of(string word)
    {
        if (!word.EndsWith('s'))
        {
            return word.EndsWith('y') && word.Length > 2 && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? [word[..^1] + "ies"] : [word + "s"];
        }

        if (word.Length < ShortestPlural || word[^2] is 's' or 'u' or 'i')
        {
            return [];
        }

        return word.EndsWith("ies", StringComparison.Ordinal) ? [word[..^3] + "y"] : [word[..^1]];
    }
}
