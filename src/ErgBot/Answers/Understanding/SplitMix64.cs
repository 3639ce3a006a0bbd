namespace ErgBot.Answers.Understanding;

/// <summary>Random order that is the same on every machine and in every version of .NET (Steele, Lea, Flood 2014).</summary>
internal sealed class SplitMix64(ulong seed)
{
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    /// <summary>A number from 0 up to, and without, the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    private ulong Next()
    {
        unchecked
        {
            var mixed = seed += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
