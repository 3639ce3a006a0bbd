using ErgBot.Answers;
using ErgBot.Answers.Tickets;
using ErgBot.Cards;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Conversation;

/// <summary>The map of intents: what is said, and what comes of it. Reading, routing and acting are three steps.</summary>
internal sealed class Intents(
    Knowledge knowledge,
    Placeholders placeholders,
    AnswerCard answers,
    GroupDirectory directory,
    GroupTap groups,
    EventCatalog events,
    EventCard eventCard,
    RsvpTap rsvp,
    QuestionTap questions,
    TicketTap tickets,
    LastUnknown lastUnknown,
    StorageAway away)
{
    public async Task<Heard> HearAsync(string text, CancellationToken ct)
    {
        var known = await directory.AllAsync(ct);
        var recognition = knowledge.Recognize(text, known);
        return new Heard(text, recognition.Sure, recognition.Near, recognition.Named is [var first, ..] ? first : null);
    }

    /// <summary>A topic asked by a button. The answer is the presser's alone, wherever the card stands.</summary>
    public Task<Reply> AskedAsync(Asker asker, string? topic, CancellationToken ct) =>
        AnswerAsync(asker, new Heard(null, knowledge.Find(topic), [], null), ct);

    /// <summary>The answer for the asker alone; a sentence that asks to try again when storage is away and the answer can't do without it.</summary>
    public Task<Reply> AnswerAsync(Asker asker, Heard heard, CancellationToken ct) =>
        away.AnswerOrRefuseAsync(() => RouteAsync(asker, heard, ct));

    /// <summary>The answer where others read along. It doesn't know who asks, so it can't depend on it; what is personal has no answer here.</summary>
    public async Task<Reply> AnswerEverybodyAsync(Heard heard, CancellationToken ct) => heard switch
    {
        { Intent: Intent.Answer, Topic: { } topic } => answers.For(topic, await placeholders.FillAsync(topic.Answer, ct)),
        { Intent: Intent.Event, Topic: { } topic } => await AboveAsync(topic, await ShowEventAsync(ct), ct),
        { Intent: Intent.Groups } => await groups.ListAsync(ct),
        { Intent: Intent.Help } => answers.Help(),
        { Intent: Intent.Cancel } => new TextReply(AnswerTexts.NothingToCancel),
        { Group: { } group } => GroupCard.For(group, confidential: null),
        { Intent: Intent.Join or Intent.Group } => await groups.ListAsync(ct),
        { Near.Count: > 0 } => answers.Near(heard.Near, heard.Text),
        _ => answers.Unknown(heard.Text),
    };

    private async Task<Reply> RouteAsync(Asker asker, Heard heard, CancellationToken ct) => heard switch
    {
        { Intent: Intent.Event, Topic: { } topic } => await AboveAsync(topic, await rsvp.ShowAsync(asker, RsvpAction.Show(events.Main), ct), ct),
        { Intent: Intent.MyGroups } => await groups.MineAsync(asker, ct),
        { Intent: Intent.Leave, Group: { } group } => await groups.LeaveAsync(asker, group, ct),
        { Intent: Intent.Leave } => await groups.MineAsync(asker, ct),
        { Intent: Intent.Going } => await RsvpAsync(asker, RsvpAnswer.Going, ct),
        { Intent: Intent.Maybe } => await RsvpAsync(asker, RsvpAnswer.Maybe, ct),
        { Intent: Intent.CannotGo } => await RsvpAsync(asker, RsvpAnswer.CannotGo, ct),
        { Intent: null or Intent.Group or Intent.Join, Group: { } group } => await groups.ShowAsync(asker, group, ct),
        { Intent: Intent.AskOrganizers } => await questions.AskAsync(asker, AskedQuestion.In(heard.Text ?? "") ?? lastUnknown.Of(asker.Id), ct),
        { Intent: Intent.Tickets } => await tickets.ListAsync(asker, ct),
        { Intent: null, Group: null, Text: { } unknown } => await NotSureAsync(asker, heard, unknown, ct),
        _ => await AnswerEverybodyAsync(heard, ct),
    };

    /// <summary>"Ask the organizers", said next, means this.</summary>
    private Task<Reply> NotSureAsync(Asker asker, Heard heard, string unknown, CancellationToken ct)
    {
        lastUnknown.Remember(asker.Id, unknown);
        return AnswerEverybodyAsync(heard, ct);
    }

    private async Task<Reply> ShowEventAsync(CancellationToken ct) =>
        await events.FindAsync(events.Main, ct) is { } head ? eventCard.ForEverybody(head.Event) : new TextReply(EventTexts.Gone);

    /// <summary>"When is it?" is answered in a sentence; the event's card below has the rest.</summary>
    private async Task<Reply> AboveAsync(Topic topic, Reply shown, CancellationToken ct) =>
        topic.Answer.Length == 0 ? shown : AnswerCard.Above(shown, await placeholders.FillAsync(topic.Answer, ct));

    private Task<Reply> RsvpAsync(Asker asker, RsvpAnswer answer, CancellationToken ct) =>
        rsvp.AnswerAsync(asker, events.Main, answer, ct);
}
