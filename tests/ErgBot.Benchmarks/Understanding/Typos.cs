using ErgBot.Answers.Understanding;
using ErgBot.Languages;

namespace ErgBot.Benchmarks.Understanding;

/// <summary>Slips of the finger: an adjacent key, a doubled, a dropped or a swapped letter.</summary>
internal sealed class Typos(ulong seed)
{
    private readonly SplitMix64 _random = new(seed);

    public string In(string text, int count)
    {
        for (var typo = 0; typo < count; typo++)
        {
            text = In(text);
        }

        return text;
    }

    private string In(string text)
    {
        var letters = Enumerable.Range(0, text.Length).Where(at => char.IsAsciiLetterLower(text[at])).ToArray();
        if (letters.Length < 2)
        {
            return text;
        }

        var at = letters[_random.Below(letters.Length)];
        var around = Keyboard.Around(text[at]);
        return _random.Below(4) switch
        {
            0 => $"{text[..at]}{around[_random.Below(around.Length)]}{text[(at + 1)..]}",
            1 => $"{text[..at]}{text[at]}{text[at..]}",
            2 => text.Remove(at, 1),
            _ when at + 1 < text.Length => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
            _ => $"{text[..(at - 1)]}{text[at]}{text[at - 1]}",
        };
    }
}
