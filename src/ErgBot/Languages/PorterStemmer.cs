namespace ErgBot.Languages;

/// <summary>M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980; the names of the steps and conditions are the paper's.</summary>
internal static class PorterStemmer
{
    private static readonly (string Suffix, string By)[] _step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string By)[] _step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly (string Suffix, string By)[] _step4 =
    [
        .. new[] { "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "sion", "tion", "ou", "ism", "ate", "iti", "ous", "ive", "ize" }
            .Select(suffix => (suffix, suffix is "sion" or "tion" ? suffix[..1] : "")), // "ion" goes after s or t alone, and those stay
    ];

    public static string Stem(string word)
    {
        if (word.Length <= 2 || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        word = Step1A(word);
        word = Step1B(word);
        word = word.EndsWith('y') && HasVowel(word[..^1]) ? word[..^1] + "i" : word;
        word = Longest(word, _step2, 0);
        word = Longest(word, _step3, 0);
        word = Longest(word, _step4, 1);
        return Step5(word);
    }

    private static string Step1A(string word) =>
        Ends(word, "sses") || Ends(word, "ies") ? word[..^2]
        : Ends(word, "ss") || !word.EndsWith('s') ? word
        : word[..^1];

    private static string Step1B(string word)
    {
        if (Ends(word, "eed"))
        {
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        }

        var stem = Ends(word, "ed") ? word[..^2] : Ends(word, "ing") ? word[..^3] : null;
        if (stem is null || !HasVowel(stem))
        {
            return word;
        }

        return Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz") ? stem + "e"
            : EndsInDouble(stem) && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1]
            : Measure(stem) == 1 && EndsInCvc(stem) ? stem + "e"
            : stem;
    }

    private static string Longest(string word, (string Suffix, string By)[] rules, int above)
    {
        var (suffix, by) = ("", "");
        foreach (var rule in rules)
        {
            (suffix, by) = rule.Suffix.Length > suffix.Length && Ends(word, rule.Suffix) ? rule : (suffix, by);
        }

        if (suffix.Length == 0)
        {
            return word;
        }

        // The paper measures what stands before "ion", of which the s or t is a part.
        var stem = word[..^suffix.Length];
        return Measure(suffix is "sion" or "tion" && above == 1 ? stem + by : stem) > above ? stem + by : word;
    }

    private static string Step5(string word)
    {
        if (word.EndsWith('e'))
        {
            var measure = Measure(word[..^1]);
            word = measure > 1 || (measure == 1 && !EndsInCvc(word[..^1])) ? word[..^1] : word;
        }

        return Ends(word, "ll") && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);

    private static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    /// <summary>How often a vowel is followed by a consonant.</summary>
    private static int Measure(string stem) =>
        Enumerable.Range(1, Math.Max(0, stem.Length - 1)).Count(at => IsConsonant(stem, at) && !IsConsonant(stem, at - 1));

    private static bool HasVowel(string stem) => Enumerable.Range(0, stem.Length).Any(at => !IsConsonant(stem, at));

    private static bool EndsInDouble(string stem) => stem.Length > 1 && stem[^1] == stem[^2] && IsConsonant(stem, stem.Length - 1);

    private static bool EndsInCvc(string stem) =>
        stem.Length > 2 && IsConsonant(stem, stem.Length - 1) && !IsConsonant(stem, stem.Length - 2) && IsConsonant(stem, stem.Length - 3)
        && stem[^1] is not ('w' or 'x' or 'y');
}
