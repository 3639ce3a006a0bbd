using System.Runtime.InteropServices;

namespace ErgBot.Answers.Understanding;

/// <summary>Gives every n-gram of the training sentences a number, once for all that learn from any part of them.</summary>
internal sealed class NgramIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NgramIndex() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _numbers.Count;

    /// <summary>In the order of their numbers.</summary>
    public IEnumerable<string> All => _numbers.Keys;

    public void Add(ReadOnlySpan<char> ngram) => _lookup.TryAdd(ngram, _numbers.Count);

    /// <summary>Below 0 when no training sentence has it.</summary>
    public int NumberOf(ReadOnlySpan<char> ngram) => _lookup.TryGetValue(ngram, out var number) ? number : -1;

    /// <summary>How often each stands there.</summary>
    public NgramCounts Counted(IEnumerable<ReadOnlyMemory<char>> ngrams)
    {
        var known = new List<int>();
        var unknown = new List<string>();
        foreach (var ngram in ngrams)
        {
            var number = NumberOf(ngram.Span);
            if (number >= 0)
            {
                known.Add(number);
            }
            else
            {
                unknown.Add(ngram.ToString());
            }
        }

        var counts = new NgramCounts([], []);
        known.Sort();
        unknown.Sort(StringComparer.Ordinal);
        Tally<int>(CollectionsMarshal.AsSpan(known), number => number, counts);
        Tally<string>(CollectionsMarshal.AsSpan(unknown), _ => -1, counts);
        return counts;
    }

    private static void Tally<T>(ReadOnlySpan<T> sorted, Func<T, int> number, NgramCounts counts)
        where T : IEquatable<T>
    {
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to].Equals(sorted[from]))
            {
                to++;
            }

            counts.Numbers.Add(number(sorted[from]));
            counts.Times.Add(to - from);
            from = to;
        }
    }
}
