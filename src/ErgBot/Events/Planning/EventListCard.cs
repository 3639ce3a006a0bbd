using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Events.Planning;

/// <summary>The coming events, for everybody; who plans some can manage those, and sees their drafts.</summary>
internal static class EventListCard
{
    // Each row is a line and a button; a card holds 28 KB.
    private const int MostRows = 12;

    /// <param name="events">In the order of their beginning, with their time and place in words and whether this person plans them.</param>
    /// <param name="mayPlan">Whether this person plans any.</param>
    public static CardReply For(IReadOnlyList<(Event Event, string WhenAndWhere, bool IsOwn)> events, bool mayPlan) => new(
        CardParts.Card(
            PlanTexts.ListTitle,
            PlanTexts.ListTitle,
            [
                events.Count == 0 ? CardParts.Text(PlanTexts.NoneComing) : null,
                .. events.Take(MostRows).Select(Row),
                mayPlan ? CardParts.Buttons(CardParts.Button(PlanTexts.NewEvent, PlanAction.FormVerb, PlanAction.Form())) : null,
            ]),
        EventTexts.Summary);

    private static AdaptiveColumnSet Row((Event Event, string WhenAndWhere, bool IsOwn) row)
    {
        var (shown, whenAndWhere, isOwn) = row;
        var line = $"{shown.Title}: {whenAndWhere}{(shown.Draft ? $"\n{PlanTexts.Draft}" : "")}";
        return isOwn
            ? CardParts.Row(CardParts.Plain(line), CardParts.Button(PlanTexts.Manage, PlanAction.ManageVerb, PlanAction.On(shown.Id), takesInputs: false))
            : CardParts.Row(CardParts.Plain(line), CardParts.Button(PlanTexts.Open, RsvpAction.ShowVerb, RsvpAction.Show(shown.Id), takesInputs: false));
    }
}
