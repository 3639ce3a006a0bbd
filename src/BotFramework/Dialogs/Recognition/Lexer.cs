using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads a text as the terms of a language: the longest phrase that the tables know, numbers, and symbols.</summary>
internal static class Lexer
{
    private const int LongestPhrase = 4;

    // What is longer is no date, time or place in a list, and would not fit an int.
    private const int LongestNumber = 9;

    /// <summary>The meaning of each part of the text; where two tables know a phrase, the first counts.</summary>
    public static List<Lexeme> Read(string text, Vocabulary vocabulary, params ReadOnlySpan<IReadOnlyDictionary<string, Term>> tables)
    {
        var pieces = PiecesOf(text);
        var lexemes = new List<Lexeme>(pieces.Count);

        for (var at = 0; at < pieces.Count;)
        {
            if (pieces[at].Digits > 0)
            {
                at += Number(pieces, at, vocabulary, lexemes);
            }
            else
            {
                at += Phrase(pieces, at, tables, lexemes);
            }
        }

        return JoinTensAndUnits(lexemes);
    }

    private static int Number(List<Lexeme> pieces, int at, Vocabulary vocabulary, List<Lexeme> lexemes)
    {
        var digits = pieces[at];
        var value = digits.Digits <= LongestNumber ? int.Parse(digits.Word, NumberStyles.None, CultureInfo.InvariantCulture) : -1;
        if (value < 0)
        {
            lexemes.Add(digits);
            return 1;
        }

        var isOrdinal = at + 1 < pieces.Count
            && pieces[at + 1].Start == digits.End
            && vocabulary.OrdinalSuffixes.Contains(pieces[at + 1].Word);

        lexemes.Add(isOrdinal
            ? digits with { End = pieces[at + 1].End, Term = new Term(TermKind.Ordinal, value) }
            : digits with { Term = new Term(TermKind.Number, value) });
        return isOrdinal ? 2 : 1;
    }

    private static int Phrase(List<Lexeme> pieces, int at, ReadOnlySpan<IReadOnlyDictionary<string, Term>> tables, List<Lexeme> lexemes)
    {
        for (var count = Math.Min(LongestPhrase, pieces.Count - at); count > 0; count--)
        {
            var words = count == 1 ? pieces[at].Word : string.Join(' ', pieces.Skip(at).Take(count).Select(piece => piece.Word));
            foreach (var table in tables)
            {
                if (table.TryGetValue(words, out var term))
                {
                    lexemes.Add(new Lexeme(pieces[at].Start, pieces[at + count - 1].End, words, term));
                    return count;
                }
            }
        }

        lexemes.Add(pieces[at]);
        return 1;
    }

    // "twenty-third" and "twenty three" are one number; "20 3" is two.
    private static List<Lexeme> JoinTensAndUnits(List<Lexeme> lexemes)
    {
        var joined = new List<Lexeme>(lexemes.Count);
        for (var at = 0; at < lexemes.Count; at++)
        {
            var tens = lexemes[at];
            var next = at + 1 < lexemes.Count && lexemes[at + 1].IsSymbol('-') ? at + 2 : at + 1;
            if (tens is { Kind: TermKind.Number, Digits: 0, Value: >= 20 }
                && next < lexemes.Count
                && lexemes[next] is { Kind: TermKind.Number or TermKind.Ordinal, Digits: 0, Value: < 10 } unit)
            {
                joined.Add(new Lexeme(tens.Start, unit.End, $"{tens.Word} {unit.Word}", unit.Term with { Value = tens.Value + unit.Value }));
                at = next;
            }
            else
            {
                joined.Add(tens);
            }
        }

        return joined;
    }

    // Words, runs of digits and single symbols, still without meaning. The dots of "p.m." are dropped.
    private static List<Lexeme> PiecesOf(string text)
    {
        var pieces = new List<Lexeme>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    at++;
                }

                pieces.Add(new Lexeme(start, at, text[start..at], default, at - start));
            }
            else if (char.IsLetter(text[at]))
            {
                at = EndOfWord(text, at);
                var word = text[start..at].Replace('\u2019', '\'').Replace(".", string.Empty, StringComparison.Ordinal);
                pieces.Add(new Lexeme(start, at, word.ToLowerInvariant(), default));
            }
            else
            {
                at += Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
                var symbol = text[start..at];
                pieces.Add(new Lexeme(start, at, symbol, new Term(TermKind.Symbol)));
            }
        }

        return pieces;
    }

    private static int EndOfWord(string text, int at)
    {
        if (IsTwoLettersWithDots(text, at))
        {
            return at + 3 < text.Length && text[at + 3] == '.' ? at + 4 : at + 3;
        }

        while (at < text.Length && (char.IsLetter(text[at]) || IsMark(text[at]) || IsApostrophe(text, at)))
        {
            at++;
        }

        return at;
    }

    private static bool IsTwoLettersWithDots(string text, int at) =>
        at + 2 < text.Length
        && text[at + 1] == '.'
        && char.IsLetter(text[at + 2])
        && !(at + 3 < text.Length && char.IsLetter(text[at + 3]));

    private static bool IsApostrophe(string text, int at) =>
        text[at] is '\'' or '\u2019' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool IsMark(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;
}
