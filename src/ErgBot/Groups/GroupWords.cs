using System.Text.RegularExpressions;

namespace ErgBot.Groups;

/// <summary>What a group's name, purpose and other words may look like. Each flaw is a sentence to stand at its field; null for none.</summary>
internal static partial class GroupWords
{
    public const int LongestName = 40;
    public const int LongestPurpose = 400;
    public const int LongestOtherWords = 300;

    private const int ShortestName = 3;
    private const int ShortestPurpose = 20;
    private const int MostOtherWords = 12;
    private const int LongestOtherWord = 30;

    public static string? NameFlaw(string name) => name switch
    {
        "" => GroupTexts.NameMissing,
        { Length: < ShortestName or > LongestName } => GroupTexts.NameLength(ShortestName, LongestName),
        _ when !PlainWord().IsMatch(name) => GroupTexts.NameCharacters,
        _ => null,
    };

    public static string? PurposeFlaw(string purpose) => purpose switch
    {
        "" => GroupTexts.PurposeMissing,
        { Length: < ShortestPurpose or > LongestPurpose } => GroupTexts.PurposeLength(ShortestPurpose, LongestPurpose),
        _ when Link().IsMatch(purpose) => GroupTexts.PurposeLink,
        _ => null,
    };

    /// <param name="words">The other words.</param>
    /// <param name="own">The group that they are for; null for one that isn't there yet.</param>
    /// <param name="groups">All groups: a word leads to one of them only.</param>
    public static string? OtherWordsFlaw(IReadOnlyList<string> words, GroupId? own, IReadOnlyList<Group> groups)
    {
        if (words.Count > MostOtherWords)
        {
            return GroupTexts.TooManyWords(MostOtherWords);
        }

        if (words.FirstOrDefault(word => word.Length > LongestOtherWord || !PlainWord().IsMatch(word)) is { } odd)
        {
            return GroupTexts.OddWord(odd.Length <= LongestOtherWord ? odd : $"{odd[..LongestOtherWord]}…", LongestOtherWord);
        }

        var taken = from word in words
                    from other in groups
                    where other.Id != own && other.OtherWords.Prepend(other.Name).Contains(word, StringComparer.OrdinalIgnoreCase)
                    select GroupTexts.TakenWord(word, other.Name);
        return taken.FirstOrDefault();
    }

    /// <summary>As typed into one line, with commas between them.</summary>
    public static IReadOnlyList<string> Split(string typed) =>
    [
        .. typed.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal),
    ];

    public static string Joined(IReadOnlyList<string> words) => string.Join(", ", words);

    // Letters and digits with what joins them: nothing that Markdown or a mention is made of.
    [GeneratedRegex(@"^(?=.*\p{L})[\p{L}\p{M}\p{Nd} '’\-.,&()/+]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"://|www\.|\]\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
