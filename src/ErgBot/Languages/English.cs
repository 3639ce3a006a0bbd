namespace ErgBot.Languages;

internal sealed class English : ITextProfile
{
    public IReadOnlyList<string> Words(string text) =>
        [.. PlainWords.Of(text).SelectMany(word => EnglishContractions.WrittenOut(word).Select(PlainWords.Folded))];

    public string Stem(string word) => PorterStemmer.Stem(word);

    public IEnumerable<string> InOtherNumber(string word) => EnglishPlurals.Of(word);

    public bool IsGuarded(string word) => EnglishGuardWords.All.Contains(word) || EnglishForms.BasesOf(word).Any(EnglishGuardWords.All.Contains);
}
