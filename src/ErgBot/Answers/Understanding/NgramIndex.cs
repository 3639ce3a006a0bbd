using System.Runtime.CompilerServices;
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

    /// <summary>Its number, a new one if it has none.</summary>
    public int Add(ReadOnlySpan<char> ngram)
    {
        _lookup.TryAdd(ngram, _numbers.Count);
        return _lookup[ngram];
    }

    /// <summary>Below 0 when no training sentence has it.</summary>
    public int NumberOf(ReadOnlySpan<char> ngram) => _lookup.TryGetValue(ngram, out var number) ? number : -1;

    /// <summary>How often each stands there; sorts both lists.</summary>
    public static NgramCounts Counted(List<int> known, List<string> unknown)
    {
        known.Sort();
        unknown.Sort(StringComparer.Ordinal);
        var different = Different(CollectionsMarshal.AsSpan(known)) + Different(CollectionsMarshal.AsSpan(unknown));
        var counts = new NgramCounts(new int[different], new int[different]);
        var at = Tally(CollectionsMarshal.AsSpan(known), counts, 0);
        Tally(CollectionsMarshal.AsSpan(unknown), counts, at);
        return counts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Different<T>(ReadOnlySpan<T> sorted)
        where T : IEquatable<T>
    {
        var different = 0;
        for (var at = 0; at < sorted.Length; at++)
        {
            different += at == 0 || !sorted[at].Equals(sorted[at - 1]) ? 1 : 0;
        }

        return different;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Tally<T>(ReadOnlySpan<T> sorted, NgramCounts counts, int at)
        where T : IEquatable<T>
    {
        for (var from = 0; from < sorted.Length; at++)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to].Equals(sorted[from]))
            {
                to++;
            }

            counts.Numbers[at] = sorted[from] is int number ? number : -1;
            counts.Times[at] = to - from;
            from = to;
        }

        return at;
    }
}
