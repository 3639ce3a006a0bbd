using ErgBot.Languages;

namespace ErgBot.Answers.Understanding;

/// <summary>
/// Takes a word that nothing knows for the nearest word of the training sentences, if one is near enough. The words of the sentences, other forms of them
/// and a short list of common words are taken as they are: there is no dictionary, so a rare word that is one slip away from a known one is mistaken for it.
/// </summary>
internal sealed class Spelling
{
    private const int ShortestWord = 3;

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
            .Where(word => word.Key.Length >= ShortestWord && word.Key.All(char.IsLetter))
            .OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .ToLookup(word => word.Key.Length, word => (word.Key, SpellingReach.Letters(word.Key), word.Value));
    }

    public IReadOnlyList<string> Corrected(IReadOnlyList<string> words) => [.. words.Select(Corrected)];

    /// <summary>Whether a word means something of its own.</summary>
    public bool IsWord(string word) => _counts.ContainsKey(word) || _profile.IsGuarded(word);

    public string Corrected(string word)
    {
        if (word.Length < ShortestWord || !word.All(char.IsLetter) || IsWord(word) || _stems.Contains(_profile.Stem(word)))
        {
            return word;
        }

        var reach = SpellingReach.Of(word.Length);
        var letters = SpellingReach.Letters(word);
        var best = (Word: word, Distance: double.MaxValue, Count: 0);
        for (var length = Math.Max(ShortestWord, word.Length - reach.Edits); length <= word.Length + reach.Edits; length++)
        {
            foreach (var (known, knownLetters, count) in _byLength[length])
            {
                if (!reach.MayHold(letters, knownLetters))
                {
                    continue;
                }

                var distance = SpellingDistance.Between(word, known);
                if (distance <= reach.Distance && IsBetter(distance, count, known, best))
                {
                    best = (known, distance, count);
                }
            }
        }

        return best.Word;
    }

    /// <summary>The nearer, else the more frequent, else the first by the alphabet.</summary>
    private static bool IsBetter(double distance, int count, string word, (string Word, double Distance, int Count) best) =>
        distance != best.Distance ? distance < best.Distance
        : count != best.Count ? count > best.Count
        : string.CompareOrdinal(word, best.Word) < 0;
}
