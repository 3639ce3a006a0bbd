using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups.Proposals;

/// <summary>What organizers see of proposals: each in their own chat, since a proposal says something of the person who made it.</summary>
internal static class ProposalDeskCard
{
    private const int Most = 10;

    /// <param name="proposal">The proposal.</param>
    /// <param name="note">What has just happened; null for nothing.</param>
    /// <param name="reason">What stands in the field already.</param>
    /// <param name="flaw">What is wrong with it; null for nothing.</param>
    public static CardReply For(Proposal proposal, string? note = null, string? reason = null, string? flaw = null) => new(
        CardParts.Card(
            ProposalTexts.DeskTitle,
            ProposalTexts.Summary,
            [
                note is null ? null : CardParts.Strong(note),
                CardParts.Plain(ProposalTexts.ProposedBy(proposal.ProposerName ?? ProposalTexts.Somebody)),
                CardParts.Quote(string.Join('\n', Lines(proposal.Text))),
                proposal.Version > 1 ? CardParts.Small(ProposalTexts.Version(proposal.Version, proposal.Asked is not null)) : null,
                proposal.Asked is { } asked ? CardParts.Quote(asked) : null,
                .. proposal.State == ProposalState.Pending ? Deciding(proposal, reason, flaw) : Decided(proposal),
            ]),
        ProposalTexts.Summary);

    /// <param name="proposals">What waits for a decision, the oldest first.</param>
    public static CardReply List(IReadOnlyList<Proposal> proposals) => new(
        CardParts.Card(
            ProposalTexts.ListTitle,
            ProposalTexts.ListTitle,
            [
                proposals.Count == 0 ? CardParts.Text(ProposalTexts.NoneOpen) : null,
                .. proposals.Take(Most).Select(proposal => CardParts.Row(
                    CardParts.Plain(proposal.Text.Name),
                    CardParts.Button(ProposalTexts.OpenButton, ProposalAction.ShowVerb, ProposalAction.On(proposal.Id)))),
            ]),
        ProposalTexts.Summary);

    private static IEnumerable<string> Lines(ProposalText text)
    {
        yield return text.Name;
        yield return text.Purpose;
        if (text.OtherWords.Count > 0)
        {
            yield return ProposalTexts.OtherWords(text.OtherWords);
        }
    }

    /// <summary>With what the proposer was told, also for the other organizers.</summary>
    private static IEnumerable<AdaptiveElement> Decided(Proposal proposal) =>
    [
        CardParts.Plain(ProposalTexts.Standing(proposal)),
        .. proposal.Reason is { } reason ? [CardParts.Quote(reason)] : Array.Empty<AdaptiveElement>(),
    ];

    private static IEnumerable<AdaptiveElement> Deciding(Proposal proposal, string? reason, string? flaw) =>
    [
        new AdaptiveTextInput { Id = ProposalAction.ReasonInput, Label = ProposalTexts.ReasonLabel, Value = reason, IsMultiline = true, MaxLength = Proposal.LongestReason },
        .. CardParts.Flaw(flaw) is { } wrong ? [wrong] : Array.Empty<AdaptiveElement>(),
        CardParts.Buttons(
            CardParts.Button(ProposalTexts.Approve, ProposalAction.ApproveVerb, ProposalAction.On(proposal)),
            CardParts.Button(ProposalTexts.Decline, ProposalAction.DeclineVerb, ProposalAction.On(proposal)),
            CardParts.Button(ProposalTexts.AskForChanges, ProposalAction.ChangesVerb, ProposalAction.On(proposal))),
    ];
}
