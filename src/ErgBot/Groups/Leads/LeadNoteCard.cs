using ErgBot.Cards;

namespace ErgBot.Groups.Leads;

/// <summary>A note in somebody's own chat, with the group a press away.</summary>
internal static class LeadNoteCard
{
    public static CardReply For(Group group, string text) => new(
        CardParts.Card(
            LeadTexts.Summary,
            LeadTexts.Summary,
            CardParts.Plain(text),
            CardParts.Buttons(CardParts.Button(GroupTexts.Open, GroupAction.ShowVerb, GroupAction.On(group.Id)))),
        LeadTexts.Summary);
}
