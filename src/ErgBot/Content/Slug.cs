using System.Text.RegularExpressions;

namespace ErgBot.Content;

/// <summary>What ids of content look like: safe in table keys, button data and addresses alike.</summary>
internal static partial class Slug
{
    public static bool IsOne(string? text) => text is not null && Pattern().IsMatch(text);

    public static FormatException Refusal(string text) =>
        new($"\"{text}\" is no id: use lower-case letters, digits and hyphens, 40 at most.");

    [GeneratedRegex(@"^(?=.{1,40}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
