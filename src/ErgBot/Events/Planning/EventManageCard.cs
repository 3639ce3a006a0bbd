using AdaptiveCards;
using ErgBot.Cards;
using ErgBot.Events.Attendees;

namespace ErgBot.Events.Planning;

/// <summary>What who plans an event can do with it.</summary>
internal static class EventManageCard
{
    /// <param name="shown">The event.</param>
    /// <param name="whenAndWhere">Its time and place, in words.</param>
    /// <param name="group">The group whose event it is; null for the district's.</param>
    /// <param name="isOver">Whether it is.</param>
    /// <param name="note">What has just happened; null for nothing.</param>
    public static CardReply For(Event shown, string whenAndWhere, string? group, bool isOver, string? note) => new(
        CardParts.Card(
            shown.Title,
            $"{shown.Title}: {whenAndWhere}.",
            note is null ? null : CardParts.Strong(note),
            CardParts.Plain(string.Join('\n', Lines(shown, whenAndWhere, group, isOver))),
            CardParts.Buttons(Buttons(shown, isOver))),
        EventTexts.Summary);

    public static CardReply AskToCancel(Event shown) => new(
        CardParts.Card(
            shown.Draft ? PlanTexts.Discard : PlanTexts.Cancel,
            PlanTexts.Cancel,
            CardParts.Plain(shown.Draft ? PlanTexts.AskToDiscard(shown.Title) : shown.HasDate ? PlanTexts.AskToCancel(shown.Title) : PlanTexts.AskToCancelUndated(shown.Title)),
            CardParts.Buttons(
                Button(shown.Draft ? PlanTexts.Discard : PlanTexts.CancelForGood, PlanAction.CancelVerb, shown),
                Button(PlanTexts.Keep, PlanAction.ManageVerb, shown))),
        EventTexts.Summary);

    private static IEnumerable<string> Lines(Event shown, string whenAndWhere, string? group, bool isOver)
    {
        yield return whenAndWhere;
        if (group is not null)
        {
            yield return PlanTexts.OfGroup(group);
        }

        if (State(shown, isOver) is { } state)
        {
            yield return state;
        }
    }

    private static string? State(Event shown, bool isOver) => shown switch
    {
        { Cancelled: true } => PlanTexts.CancelledState,
        { Draft: true } => PlanTexts.Draft,
        _ when isOver => PlanTexts.OverState,
        { Closed: true } => PlanTexts.AnswersStopped,
        _ => null,
    };

    private static IEnumerable<AdaptiveAction> Buttons(Event shown, bool isOver)
    {
        if (!shown.Cancelled && (shown.Draft || !isOver))
        {
            yield return CardParts.Button(PlanTexts.Edit, PlanAction.FormVerb, PlanAction.Form(shown.Id));
            if (shown is { Draft: false, HasDate: true })
            {
                yield return shown.Closed ? Button(PlanTexts.TakeAnswers, PlanAction.OpenVerb, shown) : Button(PlanTexts.StopAnswers, PlanAction.CloseVerb, shown);
            }

            yield return Button(shown.Draft ? PlanTexts.Discard : PlanTexts.Cancel, PlanAction.AskToCancelVerb, shown);
        }

        if (!shown.Draft)
        {
            yield return Button(AttendeeTexts.Open, AttendeeAction.ShowVerb, shown);
            yield return CardParts.Button(PlanTexts.BackToEvent, RsvpAction.ShowVerb, RsvpAction.Show(shown.Id));
        }

        yield return CardParts.Button(PlanTexts.AllEvents, PlanAction.ListVerb, []);
    }

    private static AdaptiveAction Button(string title, string verb, Event shown) => CardParts.Button(title, verb, PlanAction.On(shown.Id), takesInputs: false);
}
