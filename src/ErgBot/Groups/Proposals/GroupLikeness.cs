using ErgBot.Languages;

namespace ErgBot.Groups.Proposals;

/// <summary>Groups that a proposed one may be the same as: by name or other words, with slips, or one name within the other.</summary>
internal static class GroupLikeness
{
    public static IReadOnlyList<Group> Find(ProposalText text, IReadOnlyList<Group> groups)
    {
        string[] proposed = [.. text.OtherWords.Prepend(text.Name).Where(word => word.Length > 0)];
        return [.. groups.Where(group => group.State == GroupState.Open && group.OtherWords.Prepend(group.Name).Any(known => proposed.Any(word => IsLike(word, known))))];
    }

    private static bool IsLike(string proposed, string known) => TypedWords.Find(known, proposed) || TypedWords.Find(proposed, known);
}
