using System.Numerics;
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
            .ToLookup(word => word.Key.Length, word => (word.Key, Letters(word.Key), word.Value));
    }

    public IReadOnlyList<string> Corrected(IReadOnlyList<string> words) => [.. words.Select(Corrected)];

    public string Corrected(string word)
    {
        if (word.Length < ShortestWord || !word.All(char.IsLetter) || _counts.ContainsKey(word) || _profile.IsGuarded(word) || _stems.Contains(_profile.Stem(word)))
        {
            return word;
        }

        var (cap, edits) = word.Length switch { 3 => (0.7, 1), <= 7 => (1.0, 1), _ => (1.7, 2) };
        var letters = Letters(word);
        var best = (Word: word, Distance: double.MaxValue, Count: 0);
        for (var length = Math.Max(ShortestWord, word.Length - edits); length <= word.Length + edits; length++)
        {
            foreach (var (known, knownLetters, count) in _byLength[length])
            {
                // Every edit brings one new letter at most, which spares measuring most words.
                if (BitOperations.PopCount(letters & ~knownLetters) > edits || BitOperations.PopCount(knownLetters & ~letters) > edits)
                {
                    continue;
                }

                var distance = SpellingDistance.Between(word, known);
                if (distance <= cap + 1e-9 && IsBetter(distance, count, known, best))
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

    /// <summary>A bit for each letter that a word has; letters beyond a to z share bits.</summary>
    private static uint Letters(string word) => word.Aggregate(0u, (letters, letter) => letters | (1u << (letter % 32)));
}
