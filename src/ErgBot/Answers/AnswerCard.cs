using AdaptiveCards;
using ErgBot.Answers.Tickets;
using ErgBot.Cards;
using ErgBot.Events;

namespace ErgBot.Answers;

/// <summary>An answer and the next steps as buttons.</summary>
internal sealed class AnswerCard(Knowledge knowledge, TicketPlaces organizers)
{
    private const int MostRelated = 3;

    /// <summary>What organizers answered about the same comes first of the next steps: it may say more.</summary>
    public CardReply For(Topic topic, string answer) =>
        Card(topic.Name, answer, knowledge.RelatedTo(topic).Take(MostRelated).Concat(topic.Next.Select(knowledge.Find).OfType<Topic>()).Select(Ask));

    /// <summary>The answer to what was asked, above a card that shows the rest.</summary>
    public static Reply Above(Reply shown, string answer)
    {
        if (shown is CardReply { Card: var card })
        {
            card.Body.Insert(1, CardParts.Text(answer)); // below the heading
            card.FallbackText = card.Speak = $"{answer} {card.FallbackText}";
        }

        return shown;
    }

    /// <param name="topics">What may be meant.</param>
    /// <param name="question">What was written, for the organizers if none of it is.</param>
    public CardReply Near(IReadOnlyList<Topic> topics, string? question) =>
        Card(AnswerTexts.NearTitle, null, [.. topics.Where(topic => topic.Does != Intent.AskOrganizers).Select(Ask), CardParts.Button(AnswerTexts.NoneOfThese, AskAction.NoneVerb, AskAction.None(question)), .. Organizers(question)]);

    /// <param name="question">What was written, for the organizers.</param>
    public CardReply Unknown(string? question) =>
        Card(AnswerTexts.UnknownTitle, AnswerTexts.Unknown, [.. Organizers(question), .. ButtonsFor([Intent.Event, Intent.Groups, Intent.Help])]);

    public static CardReply More(IReadOnlyList<Topic> topics) => Card(AnswerTexts.MoreTitle, null, topics.Select(Ask));

    public CardReply Help(EventState kickOff) => Card(AnswerTexts.HelpTitle, AnswerTexts.Help(kickOff), ButtonsFor([Intent.Event, Intent.Groups, Intent.MyGroups]));

    public CardReply Welcome(EventState kickOff) => Card(AnswerTexts.WelcomeTitle, AnswerTexts.Welcome(kickOff), ButtonsFor([Intent.Event, Intent.Groups, Intent.Help]));

    public CardReply TeamWelcome(EventState kickOff) => Card(AnswerTexts.TeamWelcomeTitle, AnswerTexts.TeamWelcome(kickOff), ButtonsFor([Intent.Event, Intent.Groups]));

    private static CardReply Card(string title, string? text, IEnumerable<AdaptiveAction> buttons) => new(
        CardParts.Card(
            title,
            text ?? title,
            text is null ? null : CardParts.Text(text),
            buttons.Any() ? CardParts.Buttons(buttons) : null),
        AnswerTexts.Summary);

    private IEnumerable<AdaptiveAction> Organizers(string? question) => organizers.Any
        ? [CardParts.Button(TicketTexts.AskButton, TicketAction.AskVerb, TicketAction.Ask(AskedQuestion.In(question ?? "") ?? question?.Trim()))]
        : [];

    /// <summary>The bot's own cards call what they lead to by a word or two.</summary>
    private IEnumerable<AdaptiveAction> ButtonsFor(IEnumerable<Intent> next) =>
        next.Select(knowledge.Doing).OfType<Topic>().Select(topic => Ask(topic, topic.Does switch
        {
            Intent.Event => AnswerTexts.Kickoff,
            Intent.Groups => AnswerTexts.Groups,
            Intent.MyGroups => AnswerTexts.MyGroups,
            Intent.Help => AnswerTexts.WhatCanYouDo,
            _ => topic.Name,
        }));

    private static AdaptiveAction Ask(Topic topic) => Ask(topic, topic.Name);

    private static AdaptiveAction Ask(Topic topic, string title) => CardParts.Button(title, AskAction.Verb, AskAction.For(topic));
}
