using ErgBot.Answers;
using ErgBot.Answers.FollowUps;
using ErgBot.Answers.Kept;
using ErgBot.Answers.Tickets;
using ErgBot.Answers.Unanswered;
using ErgBot.Broadcasts;
using ErgBot.Cards;
using ErgBot.Events;
using ErgBot.Events.Planning;
using ErgBot.Groups;
using ErgBot.Groups.Proposals;
using ErgBot.People;

namespace ErgBot.Conversation;

/// <summary>The map of intents: what is said, and what comes of it. Reading, routing and acting are three steps.</summary>
internal sealed class Intents(
    Knowledge knowledge,
    InContext context,
    TopicAnswers topicAnswers,
    AnswerCard answers,
    GroupDirectory directory,
    GroupTap groups,
    ProposalTap proposals,
    RoleStatement roles,
    EventCatalog events,
    EventCard eventCard,
    RsvpTap rsvp,
    PlanTap plans,
    QuestionTap questions,
    TicketTap tickets,
    LastQuestion lastQuestion,
    KeptTap kept,
    BroadcastTap broadcasts,
    UnansweredNotes notes,
    Organizers organizers,
    PersonalDataTap data,
    StorageAway away)
{
    /// <param name="text">What somebody wrote, mentions stripped.</param>
    /// <param name="subject">What was spoken of last in that place; null for nothing.</param>
    /// <param name="alone">Who reads the answer; null where others read along.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Heard> HearAsync(string text, Subject? subject, Asker? alone, CancellationToken ct)
    {
        if (AskedQuestion.IsIn(text) && knowledge.Doing(Intent.AskOrganizers) is { } asking)
        {
            return new Heard(text, asking, [], null);
        }

        if (ExplainedSentence.In(text) is not null && knowledge.Doing(Intent.Explain) is { } explaining)
        {
            return new Heard(text, explaining, [], null);
        }

        if (PlanningCommand.In(text) is { } planning)
        {
            return new Heard(text, planning, [], null);
        }

        var meant = context.Understand(text, await directory.AllAsync(ct), subject);
        var isOrganizer = alone is not null && organizers.Includes(alone.Id);
        return new Heard(text, meant.Topic, isOrganizer ? meant.Near : [.. meant.Near.Where(topic => !topic.IsForOrganizers)], meant.Group, meant.IsMore);
    }

    /// <summary>A topic asked by a button. The answer is the presser's alone, wherever the card stands.</summary>
    public Task<Reply> AskedAsync(Asker asker, string? topic, CancellationToken ct) =>
        AnswerAsync(asker, Heard.Button(knowledge.Find(topic)), ct);

    /// <summary>None of the topics that came near was meant.</summary>
    public Reply NoneOfThese(Asker asker, string? question)
    {
        if (question is not null)
        {
            lastQuestion.Remember(asker.Id, question);
            notes.Note(asker.Id, question);
        }

        return answers.Unknown(question);
    }

    /// <summary>The answer for the asker alone; a sentence that asks to try again when storage is away and the answer can't do without it.</summary>
    public Task<Reply> AnswerAsync(Asker asker, Heard heard, CancellationToken ct) =>
        away.AnswerOrRefuseAsync(() => RouteAsync(asker, heard, ct));

    /// <summary>The answer where others read along. It doesn't know who asks, so it can't depend on it; what is personal has no answer here.</summary>
    public async Task<Reply> AnswerEverybodyAsync(Heard heard, CancellationToken ct) => heard switch
    {
        { Intent: Intent.Answer, Topic: { } topic } => answers.For(topic, await topicAnswers.ToAsync(topic, heard.Text, ct)),
        { Intent: Intent.Event } => await AboveAsync(heard, await ShowEventAsync(events.Main, ct), ct),
        { Intent: Intent.FallEvent } => await AboveAsync(heard, await ShowEventAsync(events.Fall ?? events.Main, ct), ct),
        { Intent: Intent.Groups, Group: null } => await groups.ListForEverybodyAsync(ct),
        { Intent: Intent.Help } => answers.Help(await topicAnswers.MainEventStateAsync(ct)),
        { Intent: Intent.Cancel } => new TextReply(AnswerTexts.NothingToCancel),
        { IsMore: true, Near.Count: > 0 } => AnswerCard.More(heard.Near),
        { Group: { } group } => await groups.ShowEverybodyAsync(group, ct),
        { Intent: Intent.Join or Intent.Group or Intent.Propose } => await groups.ListForEverybodyAsync(ct),
        { Near.Count: > 0 } => answers.Near(heard.Near, heard.Text),
        _ => answers.Unknown(heard.Text),
    };

    private async Task<Reply> RouteAsync(Asker asker, Heard heard, CancellationToken ct) => heard switch
    {
        { Intent: Intent.Event } => await AboveAsync(heard, await rsvp.ShowAsync(asker, RsvpAction.Show(events.Main), ct), ct),
        { Intent: Intent.FallEvent } => await AboveAsync(heard, await rsvp.ShowAsync(asker, RsvpAction.Show(events.Fall ?? events.Main), ct), ct),
        { Intent: Intent.MyGroups } => await groups.MineAsync(asker, [], ct),
        { Intent: Intent.Leave, Group: { } group } => await groups.LeaveAsync(asker, group, ct),
        { Intent: Intent.Mute, Group: { } group } => await groups.MuteAsync(asker, muted: true, group, ct),
        { Intent: Intent.Unmute, Group: { } group } => await groups.MuteAsync(asker, muted: false, group, ct),
        { Intent: Intent.Leave or Intent.Mute or Intent.Unmute } => await groups.MineAsync(asker, [], ct),
        { Intent: Intent.Going } => await RsvpAsync(asker, RsvpAnswer.Going, ct),
        { Intent: Intent.Maybe } => await RsvpAsync(asker, RsvpAnswer.Maybe, ct),
        { Intent: Intent.CannotGo } => await RsvpAsync(asker, RsvpAnswer.CannotGo, ct),
        { Intent: Intent.MyAnswer } => await rsvp.ShowOwnAsync(asker, events.Main, ct),
        { Intent: Intent.IsAdministrator } => await roles.AnswerAsync(asker, isAdministrator: true, ct),
        { Intent: Intent.IsNotAdministrator } => await roles.AnswerAsync(asker, isAdministrator: false, ct),
        { Intent: null or Intent.Groups or Intent.Group or Intent.Join, Group: { } group, IsMore: false } => await groups.ShowAsync(asker, group, ct),
        { Intent: Intent.Groups or Intent.Group or Intent.Join } => await groups.ListAsync(asker, [], ct),
        { Intent: Intent.Propose } => await proposals.FormAsync(asker, [], ct),
        { Intent: Intent.AskOrganizers } => await questions.AskAsync(asker, AskedQuestion.In(heard.Text ?? "") ?? lastQuestion.Of(asker.Id), ct),
        { Intent: Intent.Answer, Text: { } question } when OffersOrganizers(heard.Topic!) => await AnsweredSoFarAsync(asker, heard, question, ct),
        { Intent: Intent.Explain } => await ExplainAsync(ExplainedSentence.In(heard.Text ?? ""), ct),
        { Intent: Intent.MyData } => await data.ShowAsync(asker, ct),
        { Intent: Intent.ForgetMe } => PersonalDataTap.Ask(),
        { Intent: Intent.Tickets } => await tickets.ListAsync(asker, ct),
        { Intent: Intent.KeptAnswers } => await kept.ListAsync(asker, [], ct),
        { Intent: Intent.Broadcasts } => await broadcasts.ListAsync(asker, ct),
        { Intent: Intent.CreateEvent } => await plans.FormAsync(asker, [], ct),
        { Intent: Intent.EditEvent } => await plans.ListAsync(asker, ct),
        { Intent: null, Group: null, IsMore: false, Text: { } unknown } => await NotSureAsync(asker, heard, unknown, ct),
        _ => await AnswerEverybodyAsync(heard, ct),
    };

    /// <summary>Keeps what has no answer for the organizers, unnamed; it takes no time.</summary>
    public void Note(PersonId asker, Heard heard)
    {
        if (heard is { IsUnknown: true, Text: { } unknown })
        {
            notes.Note(asker, unknown);
        }
    }

    /// <summary>"Ask the organizers", said next, means this.</summary>
    private Task<Reply> NotSureAsync(Asker asker, Heard heard, string unknown, CancellationToken ct)
    {
        lastQuestion.Remember(asker.Id, unknown);
        Note(asker.Id, heard);
        return AnswerEverybodyAsync(heard, ct);
    }

    /// <inheritdoc cref="NotSureAsync"/>
    private Task<Reply> AnsweredSoFarAsync(Asker asker, Heard heard, string question, CancellationToken ct)
    {
        lastQuestion.Remember(asker.Id, question);
        return AnswerEverybodyAsync(heard, ct);
    }

    /// <summary>Whether the answer doesn't say all, and the organizers may know more.</summary>
    private bool OffersOrganizers(Topic topic) => topic.Next.Any(next => knowledge.Find(next)?.Does == Intent.AskOrganizers);

    private async Task<Reply> ShowEventAsync(ErgBot.Events.EventId id, CancellationToken ct) =>
        await events.FindAsync(id, ct) is { } head ? eventCard.ForPlace(head) : new TextReply(EventTexts.Gone);

    private async Task<Reply> ExplainAsync(string? sentence, CancellationToken ct) => sentence is null
        ? new TextReply(ExplainTexts.How)
        : new TextReply(ExplainTexts.Of(sentence, knowledge.Explain(sentence, await directory.AllAsync(ct))));

    /// <summary>"When is it?" is answered in a sentence; the event's card below has the rest.</summary>
    private async Task<Reply> AboveAsync(Heard heard, Reply shown, CancellationToken ct) =>
        heard.Topic is { Answer.Length: > 0 } topic ? AnswerCard.Above(shown, await topicAnswers.ToAsync(topic, heard.Text, ct)) : shown;

    private Task<Reply> RsvpAsync(Asker asker, RsvpAnswer answer, CancellationToken ct) =>
        rsvp.AnswerAsync(asker, events.Main, answer, ct);
}
