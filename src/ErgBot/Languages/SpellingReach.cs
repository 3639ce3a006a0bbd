using System.Numerics;

namespace ErgBot.Languages;

/// <summary>How far a word may be from the one that was meant: the longer it is, the more slips are forgiven.</summary>
/// <param name="Distance">The largest <see cref="SpellingDistance"/>.</param>
/// <param name="Edits">How many edits that is at most.</param>
internal readonly record struct SpellingReach(double Distance, int Edits)
{
    public const int MostEdits = 2;

    public static SpellingReach Of(int length) => length switch { <= 3 => new(0.7 + 1e-9, 1), <= 7 => new(1.0 + 1e-9, 1), _ => new(1.7 + 1e-9, MostEdits) };

    /// <summary>A name is one of few, so that more slips still mean it: also one that begins with another letter.</summary>
    public static SpellingReach OfName(int length) => length switch { <= 3 => new(0.9 + 1e-9, 1), <= 7 => new(1.2 + 1e-9, 1), _ => new(1.9 + 1e-9, MostEdits) };

    /// <summary>A bit for each letter that a word has; letters beyond a to z share bits.</summary>
    public static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter % 32);
        }

        return letters;
    }

    /// <summary>False when words with these letters can't be that near: every edit brings one new letter at most. Spares measuring most words.</summary>
    public bool MayHold(uint letters, uint others) =>
        BitOperations.PopCount(letters & ~others) <= Edits && BitOperations.PopCount(others & ~letters) <= Edits;
}
