namespace ErgBot.Groups.Proposals;

/// <summary>What is wrong with a proposal, field by field; null for nothing.</summary>
internal sealed record ProposalFlaws(string? Name, string? Purpose, string? OtherWords)
{
    public static ProposalFlaws None { get; } = new(null, null, null);

    public static ProposalFlaws Of(ProposalText text, IReadOnlyList<Group> groups) => new(
        GroupWords.NameFlaw(text.Name) ?? (groups.Any(group => group.State == GroupState.Open && string.Equals(group.Name, text.Name, StringComparison.OrdinalIgnoreCase)) ? ProposalTexts.NameTaken : null),
        GroupWords.PurposeFlaw(text.Purpose),
        GroupWords.OtherWordsFlaw(text.OtherWords, own: null, groups));
}
