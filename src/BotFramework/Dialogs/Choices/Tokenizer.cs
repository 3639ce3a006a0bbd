using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Splits a text into words at blanks, punctuation and symbols; an emoji is a word of its own.</summary>
public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    public static List<Token> DefaultTokenizerImpl(string? text, string? locale = null)
    {
        var tokens = new List<Token>();
        var start = -1;
        var at = 0;

        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            var stands = StandsOf(rune);
            if (stands != Stands.InWord && start >= 0)
            {
                tokens.Add(TokenOf(text!, start, at));
                start = -1;
            }

            if (stands == Stands.Alone)
            {
                tokens.Add(TokenOf(text!, at, at + rune.Utf16SequenceLength));
            }
            else if (stands == Stands.InWord && start < 0)
            {
                start = at;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            tokens.Add(TokenOf(text!, start, at));
        }

        return tokens;
    }

    private static Stands StandsOf(Rune rune)
    {
        if (Rune.IsLetterOrDigit(rune))
        {
            return Stands.InWord;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Stands.InWord,
            _ => rune.IsBmp ? Stands.Between : Stands.Alone,
        };
    }

    private static Token TokenOf(string text, int start, int end)
    {
        var word = text[start..end];
        return new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() };
    }

    private enum Stands
    {
        Between,
        InWord,
        Alone,
    }
}
