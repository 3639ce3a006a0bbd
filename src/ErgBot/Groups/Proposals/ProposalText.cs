namespace ErgBot.Groups.Proposals;

/// <summary>What a proposer wrote.</summary>
internal sealed record ProposalText(string Name, string Purpose, IReadOnlyList<string> OtherWords, bool IsNamed)
{
    public static ProposalText Empty { get; } = new("", "", [], IsNamed: false);
}
