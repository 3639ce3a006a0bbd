using ErgBot.Languages;

namespace ErgBot.Answers.Understanding;

/// <summary>
/// Takes a word that nothing knows for the nearest word of the training sentences, if one is near enough. The words of the sentences, other forms of them
/// and a short list of common words are taken as they are: there is no dictionary, so a rare word that is one slip away from a known one is mistaken for it.
/// </summary>
internal sealed class Spelling
{
    private const int ShortestWord = 3;
    private const int ShortestMeant = 2;
    private const double PerFrequency = 0.1;

    private readonly ITextProfile _profile;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems;
    private readonly ILookup<int, (string Word, uint Letters, int Count)> _byLength;

    public Spelling(ITextProfile profile, IEnumerable<IReadOnlyList<string>> sentences)
    {
        _profile = profile;
        foreach (var word in sentences.SelectMany(words => words))
        {
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }

        _stems = [.. _counts.Keys.Select(profile.Stem)];
        _byLength = _counts
            .Where(word => word.Key.Length >= ShortestMeant && word.Key.All(char.IsLetter))
            .OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .ToLookup(word => word.Key.Length, word => (word.Key, SpellingReach.Letters(word.Key), word.Value));
    }

    public IReadOnlyList<string> Corrected(IReadOnlyList<string> words)
    {
        var corrected = words.ToArray();
        for (var at = 0; at + 1 < corrected.Length; at++)
        {
            (corrected[at], corrected[at + 1]) = WithTheBlankInItsPlace(corrected[at], corrected[at + 1]);
        }

        return Array.ConvertAll(corrected, Corrected);
    }

    /// <summary>Whether a word means something of its own.</summary>
    public bool IsWord(string word) => _counts.ContainsKey(word) || _profile.IsGuarded(word);

    /// <summary>Whether it is a word, or the form of one, that is known; numbers always are.</summary>
    public bool Knows(string word) => !word.Any(char.IsLetter) || IsWord(word) || _stems.Contains(_profile.Stem(word));

    public string Corrected(string word)
    {
        if (word.Length < ShortestWord || !word.All(char.IsLetter) || Knows(word))
        {
            return word;
        }

        var reach = SpellingReach.Of(word.Length);
        var letters = SpellingReach.Letters(word);
        var best = (Word: word, Cost: double.MaxValue);
        for (var length = Math.Max(ShortestMeant, word.Length - reach.Edits); length <= word.Length + reach.Edits; length++)
        {
            foreach (var (known, knownLetters, count) in _byLength[length])
            {
                if (!reach.MayHold(letters, knownLetters))
                {
                    continue;
                }

                var distance = SpellingDistance.Between(word, known);
                var cost = distance - (PerFrequency * Math.Log(count));
                if (distance <= reach.Distance && IsBetter(cost, known, best))
                {
                    best = (known, cost);
                }
            }
        }

        return best.Word;
    }

    /// <summary>"ca nI" and "thef lyer": a letter that slipped over a blank goes back when that makes two known words of them.</summary>
    private (string First, string Second) WithTheBlankInItsPlace(string first, string second)
    {
        if (_counts.ContainsKey(first) && _counts.ContainsKey(second))
        {
            return (first, second);
        }

        return second.Length > 1 && _counts.ContainsKey(first + second[0]) && _counts.ContainsKey(second[1..]) ? (first + second[0], second[1..])
            : first.Length > 1 && _counts.ContainsKey(first[..^1]) && _counts.ContainsKey(first[^1] + second) ? (first[..^1], first[^1] + second)
            : (first, second);
    }

    /// <summary>A word that is written often is more likely to have been meant than one that is a little nearer; of equals the first by the alphabet.</summary>
    private static bool IsBetter(double cost, string word, (string Word, double Cost) best) =>
        cost != best.Cost ? cost < best.Cost : string.CompareOrdinal(word, best.Word) < 0;
}
