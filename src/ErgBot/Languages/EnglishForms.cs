namespace ErgBot.Languages;

/// <summary>What a regular form may be a form of: "price" for "prices", "host" for "hosted", "run" for "running".</summary>
internal static class EnglishForms
{
    private static readonly string[] _hissing = ["s", "x", "z", "ch", "sh", "o"];
    private static readonly string[] _verbal = ["ed", "ing", "er"];

    public static IEnumerable<string> BasesOf(string word)
    {
        if (Without(word, "ies") is { } plural)
        {
            yield return plural + "y";
        }

        if (Without(word, "es") is { } hissed && _hissing.Any(end => hissed.EndsWith(end, StringComparison.Ordinal)))
        {
            yield return hissed;
        }

        if (Without(word, "s") is { } one)
        {
            yield return one;
        }

        if (Without(word, "ly") is { } adjective)
        {
            yield return adjective;
        }

        foreach (var verb in _verbal.Select(ending => Without(word, ending)).OfType<string>())
        {
            yield return verb;
            yield return verb + "e";
            if (verb[^1] == verb[^2])
            {
                yield return verb[..^1];
            }
        }
    }

    private static string? Without(string word, string ending) =>
        word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : null;
}
