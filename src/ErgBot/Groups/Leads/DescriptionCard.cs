using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Groups.Leads;

/// <summary>The form in which a group's description is edited; what is wrong stands at its field.</summary>
internal static class DescriptionCard
{
    /// <param name="group">The group as it is stored.</param>
    /// <param name="purpose">What stands in the field.</param>
    /// <param name="otherWords">Likewise.</param>
    /// <param name="purposeFlaw">What is wrong with it; null for nothing.</param>
    /// <param name="wordsFlaw">Likewise.</param>
    /// <param name="note">What has happened; null for nothing.</param>
    public static CardReply For(Group group, string purpose, string otherWords, string? purposeFlaw = null, string? wordsFlaw = null, string? note = null) => new(
        CardParts.Card(
            LeadTexts.Edit,
            LeadTexts.Edit,
            note is null ? null : CardParts.Strong(note),
            CardParts.Lines(LeadAction.PurposeInput, LeadTexts.PurposeLabel, purpose, GroupWords.LongestPurpose, GroupTexts.PurposeMissing),
            CardParts.Flaw(purposeFlaw),
            new AdaptiveTextInput { Id = LeadAction.OtherWordsInput, Label = LeadTexts.OtherWordsLabel, Value = otherWords, MaxLength = GroupWords.LongestOtherWords },
            CardParts.Flaw(wordsFlaw),
            CardParts.Buttons(
                CardParts.Button(LeadTexts.Save, LeadAction.SaveVerb, LeadAction.Seen(group.Id, GroupDescription.MarkOf(group))),
                CardParts.Button(LeadTexts.Back, LeadAction.ManageVerb, GroupAction.On(group.Id), takesInputs: false))),
        LeadTexts.Summary);
}
