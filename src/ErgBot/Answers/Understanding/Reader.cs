using ErgBot.Languages;

namespace ErgBot.Answers.Understanding;

/// <summary>Reads sentences: their stems and pairs of them, and the runs of two to four letters within a word.</summary>
internal sealed class Reader
{
    private const int ShortestRun = 2;
    private const int LongestRun = 4;

    private readonly ITextProfile _profile;

    /// <param name="profile">The language.</param>
    /// <param name="training">The words of every sentence that anything is learned from.</param>
    public Reader(ITextProfile profile, IReadOnlyCollection<IReadOnlyList<string>> training)
    {
        _profile = profile;
        foreach (var words in training)
        {
            foreach (var ngram in StemRunsOf(StemsOf(words)))
            {
                Stems.Add(ngram.Span);
            }

            foreach (var run in LetterRunsOf(words))
            {
                Letters.Add(run.Span);
            }
        }
    }

    public NgramIndex Stems { get; } = new();

    public NgramIndex Letters { get; } = new();

    public Reading Read(IReadOnlyList<string> words)
    {
        var stems = StemsOf(words);
        return new Reading(words, Array.ConvertAll(stems, stem => Stems.NumberOf(stem)), Stems.Counted(StemRunsOf(stems)), Letters.Counted(LetterRunsOf(words)));
    }

    private string[] StemsOf(IReadOnlyList<string> words) => [.. words.Select(_profile.Stem)];

    private static IEnumerable<ReadOnlyMemory<char>> StemRunsOf(string[] stems) =>
        stems.Concat(stems.Zip(stems.Skip(1), (first, second) => $"{first} {second}")).Select(run => run.AsMemory());

    private static IEnumerable<ReadOnlyMemory<char>> LetterRunsOf(IReadOnlyList<string> words)
    {
        foreach (var word in words)
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
    }
}
