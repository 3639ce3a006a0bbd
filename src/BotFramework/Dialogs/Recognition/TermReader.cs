namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>What the readers of dates and times share: looking at the terms of a text by place, also beyond its end.</summary>
internal abstract class TermReader(IReadOnlyList<Lexeme> lexemes)
{
    // More of anything is not what somebody answers, and dates have an end.
    private const int MostOfAUnit = 999;

    protected IReadOnlyList<Lexeme> Lexemes { get; } = lexemes;

    protected Lexeme this[int at] => at >= 0 && at < Lexemes.Count ? Lexemes[at] : default;

    protected bool Is(int at, TermKind kind) => this[at].Kind == kind;

    /// <summary>Whether nothing stands between a lexeme and the next, not even a blank.</summary>
    protected bool Touches(int at) => at + 1 < Lexemes.Count && this[at].End == this[at + 1].Start;

    /// <summary>A symbol with a number close on both sides, as in 5/23.</summary>
    protected bool IsSeparator(int at, char symbol) =>
        this[at].Word is { Length: 1 } word && word[0] == symbol && Touches(at - 1) && Touches(at) && Is(at + 1, TermKind.Number);

    protected int Skip(int at)
    {
        while (this[at].Kind is TermKind.Filler or TermKind.Article)
        {
            at++;
        }

        return at;
    }

    /// <summary>"2 weeks", "a week".</summary>
    protected (int Count, TimeUnit Unit, int End)? Quantity(int at)
    {
        var count = this[at] switch
        {
            { Kind: TermKind.Number } number => number.Value,
            { Kind: TermKind.Article } => 1,
            _ => 0,
        };

        return count is > 0 and <= MostOfAUnit && Is(at + 1, TermKind.Unit)
            ? (count, (TimeUnit)this[at + 1].Value, at + 2)
            : null;
    }

    /// <summary>"in two weeks", "two weeks from now", "two weeks ago": how many, with a minus when they are gone.</summary>
    protected (int Count, TimeUnit Unit, int End)? Counted(int at)
    {
        if ((Is(at, TermKind.In) || Is(at, TermKind.Ago)) && Quantity(at + 1) is { } said)
        {
            return Is(at, TermKind.Ago) ? said with { Count = -said.Count } : said;
        }

        if (Quantity(at) is not { } quantity)
        {
            return null;
        }

        return this[quantity.End].Kind switch
        {
            TermKind.Later => quantity with { End = quantity.End + 1 },
            TermKind.Ago => quantity with { Count = -quantity.Count, End = quantity.End + 1 },
            _ => null,
        };
    }
}
