using AdaptiveCards;
using ErgBot.Cards;
using ErgBot.Groups;

namespace ErgBot.Events.Planning;

/// <summary>The one form for planning an event and for changing it, in the chat and in a window of its own.</summary>
internal static class EventFormCard
{
    /// <summary>What the form is for.</summary>
    /// <param name="Number">The form's own: sent twice it is one event.</param>
    /// <param name="Changed">The event that it changes; null for a new one.</param>
    /// <param name="InWindow">Whether it stands in a window of its own.</param>
    internal sealed record Purpose(Guid Number, EventHead? Changed, bool InWindow)
    {
        public EventId? Id => Changed?.Event.Id;

        public int Version => Changed?.Version ?? 0;

        public bool IsDraft => Changed is null or { Event.Draft: true };

        /// <summary>It was announced without a date, and may stay so for now.</summary>
        public bool IsUndated => Changed is { Event.HasDate: false };
    }

    public static CardReply For(Purpose purpose, Planner planner, EventForm form, EventFlaws flaws, IReadOnlyList<string> warnings, string? note = null)
    {
        var title = purpose.Changed is null ? PlanTexts.NewTitle : PlanTexts.EditTitle;
        return new CardReply(
            CardParts.Card(
                title,
                title,
                [
                    note is null ? null : CardParts.Strong(note),
                    CardParts.Text(purpose.IsDraft ? PlanTexts.Intro : purpose.IsUndated ? PlanTexts.UndatedIntro : PlanTexts.EditIntro),
                    purpose.Changed is null ? Groups(planner, form) : null,
                    Line(PlanAction.TitleInput, PlanTexts.TitleLabel, form.Title, EventReading.LongestTitle),
                    CardParts.Flaw(flaws.Title),
                    CardParts.Lines(PlanAction.AboutInput, PlanTexts.AboutLabel, form.About, EventReading.LongestAbout, PlanTexts.Missing),
                    CardParts.Flaw(flaws.About),
                    new AdaptiveDateInput { Id = PlanAction.DayInput, Label = PlanTexts.DayLabel, Value = form.Day, IsRequired = !purpose.IsUndated, ErrorMessage = PlanTexts.NoDay },
                    CardParts.Flaw(flaws.Day),
                    Time(purpose, PlanAction.FromInput, PlanTexts.FromLabel, form.From),
                    CardParts.Flaw(flaws.From),
                    Time(purpose, PlanAction.ToInput, PlanTexts.ToLabel, form.To),
                    CardParts.Flaw(flaws.To),
                    Line(PlanAction.PlaceInput, PlanTexts.PlaceLabel, form.Place, EventReading.LongestPlace, isRequired: !purpose.IsUndated),
                    CardParts.Flaw(flaws.Place),
                    new AdaptiveNumberInput
                    {
                        Id = PlanAction.CapacityInput,
                        Label = PlanTexts.CapacityLabel,
                        Value = int.TryParse(form.Capacity, out var seats) ? seats : double.NaN,
                        Min = 1,
                        Max = EventReading.MostSeats,
                        ErrorMessage = PlanTexts.SeatsFlaw(EventReading.MostSeats),
                    },
                    CardParts.Flaw(flaws.Capacity),
                    purpose.IsDraft ? Audience(purpose, planner, form) : null,
                    CardParts.Flaw(flaws.Audience),
                    .. warnings.Select(CardParts.Flaw),
                    warnings.Count > 0 ? CardParts.Text(PlanTexts.PressAgain) : null,
                    CardParts.Buttons(Buttons(purpose, warnings)),
                ]),
            EventTexts.Summary);
    }

    private static AdaptiveTextInput Line(string id, string label, string value, int longest, bool isRequired = true) =>
        new() { Id = id, Label = label, Value = value, MaxLength = longest, IsRequired = isRequired, ErrorMessage = PlanTexts.Missing };

    private static AdaptiveTimeInput Time(Purpose purpose, string id, string label, string value) =>
        new() { Id = id, Label = label, Value = value, IsRequired = !purpose.IsUndated, ErrorMessage = PlanTexts.NoTime };

    /// <summary>Also where there is but one choice: that it is the group's event should be seen.</summary>
    private static AdaptiveChoiceSetInput Groups(Planner planner, EventForm form) => new()
    {
        Id = PlanAction.GroupInput,
        Label = PlanTexts.GroupLabel,
        Value = PlanAction.WordFor(form.Group),
        IsRequired = true,
        ErrorMessage = PlanTexts.Missing,
        Wrap = true,
        Choices =
        [
            .. planner.IsOrganizer ? [new AdaptiveChoice { Title = PlanTexts.District, Value = PlanAction.WordFor((GroupId?)null) }] : Array.Empty<AdaptiveChoice>(),
            .. planner.Leads.Select(led => new AdaptiveChoice { Title = led.Name, Value = PlanAction.WordFor(led.Id) }),
        ],
    };

    private static AdaptiveChoiceSetInput Audience(Purpose purpose, Planner planner, EventForm form)
    {
        var canBeGroups = purpose.Changed is { } changed ? changed.Event.Group is not null : planner.Leads.Count > 0;
        var canBeOnlyGroups = purpose.Changed?.Event.Group is not null;
        return new AdaptiveChoiceSetInput
        {
            Id = PlanAction.AudienceInput,
            Label = PlanTexts.AudienceLabel,
            Value = form.Audience is { } chosen ? PlanAction.WordFor(chosen) : null,
            IsRequired = true,
            ErrorMessage = PlanTexts.AudienceFlaw,
            Wrap = true,
            Choices =
            [
                .. canBeGroups ? [Choice(EventTexts.GroupMembers, EventAudience.GroupMembers)] : Array.Empty<AdaptiveChoice>(),
                Choice(EventTexts.EveryoneButAdministrators, EventAudience.EveryoneButAdministrators),
                Choice(EventTexts.Everyone, EventAudience.Everyone),
                .. planner.IsOrganizer && !canBeOnlyGroups ? [Choice(EventTexts.Administrators, EventAudience.Administrators)] : Array.Empty<AdaptiveChoice>(),
            ],
        };

        static AdaptiveChoice Choice(string title, EventAudience audience) => new() { Title = title, Value = PlanAction.WordFor(audience) };
    }

    private static IEnumerable<AdaptiveAction> Buttons(Purpose purpose, IReadOnlyList<string> warnings)
    {
        if (purpose.IsDraft)
        {
            yield return Button(PlanTexts.Publish, publish: true);
            yield return Button(PlanTexts.SaveDraft, publish: false);
        }
        else
        {
            yield return Button(PlanTexts.Save, publish: true);
        }

        if (!purpose.InWindow)
        {
            yield return CardParts.WindowButton(PlanTexts.InWindow, PlanAction.FormVerb, PlanAction.Form(purpose.Id, inWindow: true));
        }

        AdaptiveAction Button(string title, bool publish)
        {
            var data = PlanAction.Save(purpose.Number, purpose.Id, purpose.Version, publish, warnings, purpose.InWindow);
            return purpose.InWindow ? CardParts.SubmitButton(title, PlanAction.SaveVerb, data) : CardParts.Button(title, PlanAction.SaveVerb, data);
        }
    }
}
