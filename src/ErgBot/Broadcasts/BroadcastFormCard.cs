using AdaptiveCards;
using ErgBot.Cards;

namespace ErgBot.Broadcasts;

/// <summary>The form in which a broadcast is written.</summary>
internal static class BroadcastFormCard
{
    /// <param name="form">The form's own number: sent twice it is one broadcast.</param>
    /// <param name="broadcast">The draft that it changes; null for a new one.</param>
    /// <param name="typed">What stands in it.</param>
    /// <param name="flaws">What is wrong with that.</param>
    /// <param name="choices">Whom it may go to.</param>
    /// <param name="events">Whose card may come with it.</param>
    /// <param name="toChannels">Whether it may go to a channel too.</param>
    /// <param name="inWindow">Whether it stands in a window of its own.</param>
    public static CardReply For(Guid form, BroadcastId? broadcast, BroadcastForm typed, BroadcastFlaws flaws, IReadOnlyList<Choice> choices, IReadOnlyList<EventChoice> events, bool toChannels, bool inWindow) => new(
        CardParts.Card(
            BroadcastTexts.FormTitle,
            BroadcastTexts.FormTitle,
            [
                Line(BroadcastAction.TitleInput, BroadcastTexts.TitleLabel, typed.Title, Message.LongestTitle, BroadcastTexts.TitleWrong),
                CardParts.Flaw(flaws.Title),
                CardParts.Lines(BroadcastAction.TextInput, BroadcastTexts.TextLabel, typed.Text, Message.LongestText, BroadcastTexts.TextWrong),
                CardParts.Flaw(flaws.Text),
                new AdaptiveChoiceSetInput
                {
                    Id = BroadcastAction.AudienceInput,
                    Label = BroadcastTexts.AudienceLabel,
                    IsMultiSelect = true,
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Wrap = true,
                    Value = string.Join(',', typed.Chosen),
                    Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = choice.Title, Value = choice.Value })],
                },
                CardParts.Flaw(flaws.Audience),
                toChannels ? Line(BroadcastAction.ChannelInput, BroadcastTexts.ChannelLabel, typed.Channel, Message.LongestAddress) : null,
                CardParts.Flaw(flaws.Channel),
                Line(BroadcastAction.ButtonTitleInput, BroadcastTexts.ButtonLabel, typed.ButtonTitle, Message.LongestButton),
                Line(BroadcastAction.ButtonAddressInput, BroadcastTexts.LinkLabel, typed.ButtonAddress, Message.LongestAddress),
                CardParts.Flaw(flaws.Button),
                events.Count == 0 ? null : new AdaptiveChoiceSetInput
                {
                    Id = BroadcastAction.EventInput,
                    Label = BroadcastTexts.EventLabel,
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Wrap = true,
                    Value = typed.Event.Length > 0 ? typed.Event : BroadcastAction.NoEvent,
                    Choices =
                    [
                        new AdaptiveChoice { Title = BroadcastTexts.NoEvent, Value = BroadcastAction.NoEvent },
                        .. events.Select(choice => new AdaptiveChoice { Title = choice.Title, Value = choice.Value }),
                    ],
                },
                CardParts.Flaw(flaws.Event),
                new AdaptiveDateInput { Id = BroadcastAction.DayInput, Label = BroadcastTexts.DayLabel, Value = Null(typed.Day) },
                new AdaptiveTimeInput { Id = BroadcastAction.TimeInput, Label = BroadcastTexts.TimeLabel, Value = Null(typed.Time) },
                CardParts.Flaw(flaws.Time),
                CardParts.Buttons(Buttons(form, broadcast, inWindow)),
            ]),
        BroadcastTexts.DeskSummary);

    private static AdaptiveTextInput Line(string id, string label, string value, int longest, string? missing = null) => new()
    {
        Id = id,
        Label = label,
        Value = Null(value),
        MaxLength = longest,
        IsRequired = missing is not null,
        ErrorMessage = missing,
    };

    private static string? Null(string value) => value.Length == 0 ? null : value;

    private static IEnumerable<AdaptiveAction> Buttons(Guid form, BroadcastId? broadcast, bool inWindow)
    {
        var data = BroadcastAction.Save(form, broadcast, inWindow);
        if (inWindow)
        {
            yield return CardParts.SubmitButton(BroadcastTexts.Save, BroadcastAction.SaveVerb, data);
            yield break;
        }

        yield return CardParts.Button(BroadcastTexts.Save, BroadcastAction.SaveVerb, data);
        yield return CardParts.WindowButton(BroadcastTexts.InWindow, BroadcastAction.FormVerb, BroadcastAction.Form(broadcast, inWindow: true));
    }
}
