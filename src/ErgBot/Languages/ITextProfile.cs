namespace ErgBot.Languages;

/// <summary>What the recognizer has to know of a language. Everything else it learns from the examples.</summary>
internal interface ITextProfile
{
    /// <summary>The words of a text in comparable form: no accents, no case, contractions written out, numbers folded by their size.</summary>
    IReadOnlyList<string> Words(string text);

    /// <summary>The part that the forms of a word share.</summary>
    string Stem(string word);

    /// <summary>A noun in the other number, plural for singular and the other way round; empty where there is none.</summary>
    IEnumerable<string> InOtherNumber(string word);

    /// <summary>True for common words that are no misspelling of another, although no example has them.</summary>
    bool IsGuarded(string word);
}
