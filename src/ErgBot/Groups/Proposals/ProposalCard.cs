using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups.Proposals;

/// <summary>What a proposer sees: the form, that it was sent, and what became of it.</summary>
internal static class ProposalCard
{
    /// <param name="form">The form's own number: sent twice it is one proposal.</param>
    /// <param name="proposal">The proposal that it changes; null for a new one.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="flaws">What is wrong with that.</param>
    /// <param name="alike">Groups that are there already and may be the same.</param>
    /// <param name="inWindow">Whether it stands in a window of its own.</param>
    public static CardReply Form(Guid form, ProposalId? proposal, ProposalText text, ProposalFlaws flaws, IReadOnlyList<Group> alike, bool inWindow) => new(
        CardParts.Card(
            ProposalTexts.Title,
            ProposalTexts.Title,
            [
                CardParts.Text(ProposalTexts.Intro),
                new AdaptiveTextInput
                {
                    Id = ProposalAction.NameInput,
                    Label = ProposalTexts.NameLabel,
                    Value = text.Name,
                    MaxLength = GroupWords.LongestName,
                    IsRequired = true,
                    ErrorMessage = GroupTexts.NameMissing,
                },
                CardParts.Flaw(flaws.Name),
                CardParts.Lines(ProposalAction.PurposeInput, ProposalTexts.PurposeLabel, text.Purpose, GroupWords.LongestPurpose, GroupTexts.PurposeMissing),
                CardParts.Flaw(flaws.Purpose),
                new AdaptiveTextInput
                {
                    Id = ProposalAction.OtherWordsInput,
                    Label = ProposalTexts.OtherWordsLabel,
                    Value = GroupWords.Joined(text.OtherWords),
                    MaxLength = GroupWords.LongestOtherWords,
                },
                CardParts.Flaw(flaws.OtherWords),
                new AdaptiveToggleInput
                {
                    Id = ProposalAction.NamedInput,
                    Title = ProposalTexts.NamedSwitch,
                    Value = text.IsNamed ? "true" : "false",
                    ValueOn = "true",
                    ValueOff = "false",
                    Wrap = true,
                },
                alike.Count == 0 ? null : CardParts.Strong(ProposalTexts.AlreadyGroups),
                .. alike.Take(MostAlike).Select(group => Alike(group, inWindow)),
                CardParts.Buttons(Buttons(form, proposal, alike.Count > 0, flaws == ProposalFlaws.None, inWindow)),
            ]),
        ProposalTexts.Summary);

    public static CardReply Sent(ProposalText text) => new(
        CardParts.Card(
            ProposalTexts.SentTitle,
            ProposalTexts.Sent,
            CardParts.Quote($"{text.Name}\n{text.Purpose}"),
            CardParts.Text(ProposalTexts.Sent)),
        ProposalTexts.Summary);

    /// <summary>The note to the proposer.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="leads">Whether they lead the group that an approval made.</param>
    public static CardReply Decided(Proposal proposal, bool leads) => new(
        CardParts.Card(
            ProposalTexts.DecidedTitle,
            ProposalTexts.DecidedTitle,
            CardParts.Plain(ProposalTexts.Told(proposal, leads)),
            proposal.Reason is { } reason ? CardParts.Quote(reason) : null,
            proposal.State switch
            {
                ProposalState.ChangesAsked => CardParts.Buttons(CardParts.Button(ProposalTexts.ChangeIt, ProposalAction.FormVerb, ProposalAction.Form(proposal.Id))),
                ProposalState.Approved => CardParts.Buttons(CardParts.Button(GroupTexts.Open, GroupAction.ShowVerb, GroupAction.On(GroupId.Parse(proposal.Group!)))),
                _ => null,
            }),
        ProposalTexts.Summary);

    private const int MostAlike = 3;

    /// <summary>In a window no other card can be opened, so there it is only named.</summary>
    private static AdaptiveElement Alike(Group group, bool inWindow) => inWindow
        ? CardParts.Plain($"{group.Name}: {group.Purpose}")
        : CardParts.Row(CardParts.Plain(group.Purpose), CardParts.Button(group.Name, GroupAction.ShowVerb, GroupAction.On(group.Id), takesInputs: false));

    private static IEnumerable<AdaptiveAction> Buttons(Guid form, ProposalId? proposal, bool isAlike, bool isFlawless, bool inWindow)
    {
        var title = isAlike ? ProposalTexts.SendAnyway : ProposalTexts.Send;
        var data = ProposalAction.Send(form, proposal, inWindow, isAlike);
        if (inWindow)
        {
            yield return CardParts.SubmitButton(title, ProposalAction.SendVerb, data);
            yield break;
        }

        yield return CardParts.Button(title, ProposalAction.SendVerb, data);
        if (!isFlawless || isAlike)
        {
            // A window would open without what has been typed.
            yield break;
        }

        yield return CardParts.WindowButton(ProposalTexts.InWindow, ProposalAction.FormVerb, ProposalAction.Form(proposal, inWindow: true));
    }
}
