using System.Runtime.CompilerServices;
using ErgBot.Languages;

namespace ErgBot.Answers.Understanding;

/// <summary>Reads sentences: their stems and pairs of them, and the runs of two to four letters within a word.</summary>
internal sealed class Reader
{
    private const int ShortestRun = 2;
    private const int LongestRun = 4;

    private readonly ITextProfile _profile;

    // Sentences are many and words are few: each is stemmed and cut up once.
    private readonly Dictionary<string, ReadWord> _words = new(StringComparer.Ordinal);

    /// <param name="profile">The language.</param>
    /// <param name="training">The words of every sentence that anything is learned from.</param>
    public Reader(ITextProfile profile, IReadOnlyCollection<IReadOnlyList<string>> training)
    {
        _profile = profile;
        foreach (var words in training)
        {
            Learn(words);
        }
    }

    public NgramIndex Stems { get; } = new();

    public NgramIndex Letters { get; } = new();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Reading Read(IReadOnlyList<string> words)
    {
        var read = new ReadWord[words.Count];
        var (stems, letters) = (new Found(), new Found());
        for (var at = 0; at < read.Length; at++)
        {
            read[at] = ReadWordOf(words[at]);
            stems.Add(read[at].StemNumber, read[at].Stem);
            letters.Known.AddRange(read[at].Letters);
            letters.Unknown.AddRange(read[at].UnknownLetters);
        }

        for (var at = 0; at + 1 < read.Length; at++)
        {
            var pair = PairOf(read[at].Stem, read[at + 1].Stem);
            stems.Add(Stems.NumberOf(pair), pair);
        }

        return new Reading(words, Array.ConvertAll(read, word => word.StemNumber), stems.Counted(), letters.Counted());
    }

    private void Learn(IReadOnlyList<string> words)
    {
        foreach (var word in words.Where(word => !_words.ContainsKey(word)))
        {
            var stem = _profile.Stem(word);
            _words.Add(word, new ReadWord(stem, Stems.Add(stem), [.. RunsOf(word).Select(run => Letters.Add(run.Span))], []));
        }

        for (var at = 0; at + 1 < words.Count; at++)
        {
            Stems.Add(PairOf(_words[words[at]].Stem, _words[words[at + 1]].Stem));
        }
    }

    private ReadWord ReadWordOf(string word)
    {
        if (_words.TryGetValue(word, out var learned))
        {
            return learned;
        }

        var letters = new Found();
        foreach (var run in RunsOf(word))
        {
            letters.Add(Letters.NumberOf(run.Span), run.Span);
        }

        var stem = _profile.Stem(word);
        return new ReadWord(stem, Stems.NumberOf(stem), [.. letters.Known], [.. letters.Unknown]);
    }

    private static string PairOf(string first, string second) => $"{first} {second}";

    private static IEnumerable<ReadOnlyMemory<char>> RunsOf(string word)
    {
        var padded = $" {word} ".AsMemory();
        for (var length = ShortestRun; length <= LongestRun; length++)
        {
            for (var at = 0; at + length <= padded.Length; at++)
            {
                yield return padded.Slice(at, length);
            }
        }
    }

    private readonly record struct ReadWord(string Stem, int StemNumber, int[] Letters, string[] UnknownLetters);

    /// <summary>N-grams that have a number, and those that have none.</summary>
    private readonly struct Found()
    {
        public List<int> Known { get; } = [];

        public List<string> Unknown { get; } = [];

        public void Add(int number, ReadOnlySpan<char> ngram)
        {
            if (number >= 0)
            {
                Known.Add(number);
            }
            else
            {
                Unknown.Add(ngram.ToString());
            }
        }

        public NgramCounts Counted() => NgramIndex.Counted(Known, Unknown);
    }
}
