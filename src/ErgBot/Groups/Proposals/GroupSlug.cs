using System.Globalization;
using System.Text;

namespace ErgBot.Groups.Proposals;

/// <summary>The id that a new group's name gives it.</summary>
internal static class GroupSlug
{
    private const int Longest = 30;
    private const int MarkLength = 6;

    /// <summary>Names of partitions: no group may share one.</summary>
    private static readonly HashSet<string> _reserved = ["directory"];

    /// <param name="name">The group's name.</param>
    /// <param name="proposal">Whose it is, to tell it apart from another of the same name.</param>
    /// <param name="isTaken">Whether an id is in use.</param>
    public static GroupId Of(string name, ProposalId proposal, Func<GroupId, bool> isTaken)
    {
        var plain = Plain(name);
        return GroupId.TryParse(plain, out var id) && !_reserved.Contains(plain) && !isTaken(id) ? id : Marked(plain, proposal);
    }

    /// <summary>One that no other proposal gets.</summary>
    public static GroupId Marked(string name, ProposalId proposal) =>
        GroupId.Parse($"{(Plain(name) is { Length: > 0 } plain ? plain : "group")}-{proposal.ToString()[..MarkLength]}");

    private static string Plain(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’')))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString(0, Math.Min(slug.Length, Longest)).Trim('-');
    }
}
