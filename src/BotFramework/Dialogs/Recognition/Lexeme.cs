namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A word, phrase, number or symbol of a text, with its meaning.</summary>
/// <param name="Start">Where its first character is.</param>
/// <param name="End">Where the first character behind it is.</param>
/// <param name="Word">The words in lower case.</param>
/// <param name="Term">What they mean.</param>
/// <param name="Digits">How many digits a number was written with; 0 when it was written in words.</param>
internal readonly record struct Lexeme(int Start, int End, string Word, Term Term, int Digits = 0)
{
    public TermKind Kind => Term.Kind;

    public int Value => Term.Value;

    public bool IsSymbol(char symbol) => Word.Length == 1 && Word[0] == symbol;
}
