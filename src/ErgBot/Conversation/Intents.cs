using ErgBot.Answers;
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
    StorageAway away)
{
    public async Task<Heard> HearAsync(string text, CancellationToken ct)
    {
        var known = await directory.AllAsync(ct);
        var recognition = knowledge.Recognize(text, known);
        return new Heard(recognition.Sure, recognition.Near, GroupNames.In(text, known) is [var first, ..] ? first : null);
    }

    /// <summary>A topic asked by a button. The answer is the presser's alone, wherever the card stands.</summary>
    public Task<Reply> AskedAsync(Asker asker, string? topic, CancellationToken ct) =>
        AnswerAsync(asker, new Heard(knowledge.Find(topic), [], null), isPrivate: true, ct);

    /// <summary>The answer; a sentence that asks to try again when storage is away and the answer can't do without it.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="heard">What was understood.</param>
    /// <param name="isPrivate">Whether the asker alone sees the answer; else it says nothing about them.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<Reply> AnswerAsync(Asker asker, Heard heard, bool isPrivate, CancellationToken ct) =>
        away.AnswerOrRefuseAsync(() => RouteAsync(asker, heard, isPrivate, ct));

    private async Task<Reply> RouteAsync(Asker asker, Heard heard, bool isPrivate, CancellationToken ct) => heard switch
    {
        { Intent: Intent.Answer, Topic: { } topic } => answers.For(topic, await placeholders.FillAsync(topic.Answer, ct)),
        { Intent: Intent.Event } => await ShowEventAsync(asker, isPrivate, ct),
        { Intent: Intent.Groups } => await groups.ListAsync(ct),
        { Intent: Intent.MyGroups } => await groups.MineAsync(asker, ct),
        { Intent: Intent.Leave, Group: { } group } => await groups.LeaveAsync(asker, group, ct),
        { Intent: Intent.Leave } => await groups.MineAsync(asker, ct),
        { Intent: Intent.Going } => await RsvpAsync(asker, RsvpAnswer.Going, ct),
        { Intent: Intent.Maybe } => await RsvpAsync(asker, RsvpAnswer.Maybe, ct),
        { Intent: Intent.CannotGo } => await RsvpAsync(asker, RsvpAnswer.CannotGo, ct),
        { Intent: Intent.Help } => answers.Help(),
        { Intent: Intent.Cancel } => new TextReply(AnswerTexts.NothingToCancel),
        { Group: { } group } => isPrivate ? await groups.ShowAsync(asker, group, ct) : GroupCard.For(group, membership: null),
        { Intent: Intent.Join or Intent.Group } => await groups.ListAsync(ct),
        { Near.Count: > 0 } => AnswerCard.Near(heard.Near),
        _ => answers.Unknown(),
    };

    private async Task<Reply> ShowEventAsync(Asker asker, bool isPrivate, CancellationToken ct)
    {
        var main = events.Main;
        return isPrivate || await events.FindAsync(main, ct) is not { } head
            ? await rsvp.ShowAsync(asker, RsvpAction.Show(main), ct)
            : eventCard.ForEverybody(head.Event);
    }

    private Task<Reply> RsvpAsync(Asker asker, RsvpAnswer answer, CancellationToken ct) =>
        rsvp.AnswerAsync(asker, events.Main, answer, ct);
}
