using ErgBot.Answers;
using ErgBot.Answers.Kept;
using ErgBot.Answers.Tickets;
using ErgBot.Answers.Unanswered;
using ErgBot.Broadcasts;
using ErgBot.Cards;
using ErgBot.Events;
using ErgBot.Events.Attendees;
using ErgBot.Events.Calendars;
using ErgBot.Events.Planning;
using ErgBot.Groups;
using ErgBot.Groups.Leads;
using ErgBot.Groups.Proposals;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Conversation;

/// <summary>The map of card verbs: which button goes where.</summary>
internal sealed class CardVerbs(
    RsvpTap rsvp,
    CalendarTap calendar,
    PlanTap plans,
    AttendeesTap attendees,
    NeedsTap needs,
    GroupTap groups,
    LeadTap leads,
    ProposalTap proposals,
    GroupDirectory directory,
    FallEventTap fallEvent,
    PersonalDataTap data,
    QuestionTap questions,
    TicketTap tickets,
    KeptTap kept,
    UnansweredTap unanswered,
    BroadcastTap broadcasts,
    Intents intents,
    Knowledge knowledge,
    StorageAway away)
{
    /// <summary>The answer to a press; a sentence that asks to try again when storage is away.</summary>
    public Task<Reply> PressAsync(Asker asker, CardPress press, CancellationToken ct) =>
        away.AnswerOrRefuseAsync(() => RouteAsync(asker, press, ct));

    /// <summary>What a press makes the matter of the talk; null for one that asks for nothing.</summary>
    public async Task<Heard?> HeardAsync(CardPress press, CancellationToken ct) => press.Verb switch
    {
        AskAction.Verb when knowledge.Find(AskAction.TopicOf(press.Data)) is { } topic => Heard.Button(topic),
        GroupAction.ShowVerb when GroupAction.GroupOf(press.Data) is { } id && await directory.FindAsync(id, ct) is { } group =>
            Heard.Button(knowledge.Doing(Intent.Group), group),
        _ => null,
    };

    private async Task<Reply> RouteAsync(Asker asker, CardPress press, CancellationToken ct) => press.Verb switch
    {
        RsvpAction.Verb => await rsvp.AnswerAsync(asker, press.Data, ct),
        RsvpAction.ShowVerb => await rsvp.ShowAsync(asker, press.Data, ct),
        CalendarAction.Verb => await calendar.ShowAsync(press.Data, ct),
        PlanAction.ListVerb => await plans.ListAsync(asker, ct),
        PlanAction.FormVerb => await plans.FormAsync(asker, press.Data, ct),
        PlanAction.SaveVerb => await plans.SaveAsync(asker, press.Data, ct),
        PlanAction.ManageVerb => await plans.ManageAsync(asker, press.Data, ct),
        PlanAction.CloseVerb => await plans.SetClosedAsync(asker, closed: true, press.Data, ct),
        PlanAction.OpenVerb => await plans.SetClosedAsync(asker, closed: false, press.Data, ct),
        PlanAction.AskToCancelVerb => await plans.AskToCancelAsync(asker, press.Data, ct),
        PlanAction.CancelVerb => await plans.CancelAsync(asker, press.Data, ct),
        AttendeeAction.ShowVerb => await attendees.ShowAsync(asker, press.Data, ct),
        AttendeeAction.ExportVerb => await attendees.ExportAsync(asker, press.Data, ct),
        NeedsAction.FormVerb => await needs.FormAsync(asker, press.Data, ct),
        NeedsAction.SaveVerb => await needs.SaveAsync(asker, press.Data, ct),
        NeedsAction.ListVerb => await needs.ListAsync(asker, press.Data, ct),
        GroupListAction.Verb => await groups.ListAsync(asker, press.Data, ct),
        GroupAction.MineVerb => await groups.MineAsync(asker, press.Data, ct),
        GroupAction.ShowVerb => await groups.ShowAsync(asker, press.Data, ct),
        GroupAction.JoinVerb => await groups.JoinAsync(asker, press.Data, ct),
        GroupAction.LeaveVerb => await groups.LeaveAsync(asker, press.Data, ct),
        GroupAction.MuteVerb => await groups.MuteAsync(asker, muted: true, press.Data, ct),
        GroupAction.UnmuteVerb => await groups.MuteAsync(asker, muted: false, press.Data, ct),
        GroupAction.HideVerb => await groups.HideAsync(asker, confidential: true, press.Data, ct),
        GroupAction.RevealVerb => await groups.HideAsync(asker, confidential: false, press.Data, ct),
        LeadAction.ManageVerb => await leads.ManageAsync(asker, press.Data, ct),
        LeadAction.MembersVerb => await leads.MembersAsync(asker, press.Data, ct),
        LeadAction.PickVerb => await leads.PickAsync(asker, press.Data, ct),
        LeadAction.AskVerb => await leads.AskAsync(asker, isHandOver: false, press.Data, ct),
        LeadAction.HandOverVerb => await leads.AskAsync(asker, isHandOver: true, press.Data, ct),
        LeadAction.AcceptNamedVerb => await leads.AcceptAsync(asker, isNamed: true, press.Data, ct),
        LeadAction.AcceptUnnamedVerb => await leads.AcceptAsync(asker, isNamed: false, press.Data, ct),
        LeadAction.DeclineVerb => await leads.WishAsync(asker, press.Data, new LeadWish.Decline(), ct),
        LeadAction.StepDownVerb => await leads.WishAsync(asker, press.Data, new LeadWish.StepDown(), ct),
        LeadAction.ShowNameVerb => await leads.WishAsync(asker, press.Data, new LeadWish.SetNamed(true), ct),
        LeadAction.HideNameVerb => await leads.WishAsync(asker, press.Data, new LeadWish.SetNamed(false), ct),
        LeadAction.OfferVerb => await leads.OfferAsync(asker, press.Data, ct),
        LeadAction.AppointVerb => await leads.AppointAsync(asker, press.Data, ct),
        LeadAction.DeclineOfferVerb => await leads.DeclineOfferAsync(asker, press.Data, ct),
        LeadAction.EditVerb => await leads.EditAsync(asker, press.Data, ct),
        LeadAction.SaveVerb => await leads.SaveAsync(asker, press.Data, ct),
        LeadAction.AskToCloseVerb => await leads.AskToCloseAsync(asker, press.Data, ct),
        LeadAction.CloseVerb => await leads.WishAsync(asker, press.Data, new LeadWish.Close(), ct),
        LeadAction.ReopenVerb => await leads.WishAsync(asker, press.Data, new LeadWish.Reopen(), ct),
        ProposalAction.FormVerb => await proposals.FormAsync(asker, press.Data, ct),
        ProposalAction.SendVerb => await proposals.SendAsync(asker, press.Data, ct),
        ProposalAction.ListVerb => await proposals.ListAsync(asker, ct),
        ProposalAction.ShowVerb => await proposals.ShowAsync(asker, press.Data, ct),
        ProposalAction.ApproveVerb => await proposals.DecideAsync(asker, ProposalWish.Approve, press.Data, ct),
        ProposalAction.DeclineVerb => await proposals.DecideAsync(asker, ProposalWish.Decline, press.Data, ct),
        ProposalAction.ChangesVerb => await proposals.DecideAsync(asker, ProposalWish.AskForChanges, press.Data, ct),
        FallEventAction.Verb => await fallEvent.WishAsync(asker, press.Data, ct),
        EligibilityAction.Verb => await SayAsync(asker, press.Data, ct),
        PersonalDataAction.ShowVerb => await data.ShowAsync(asker, ct),
        PersonalDataAction.JsonVerb => await data.JsonAsync(asker, press.Data, ct),
        PersonalDataAction.AskVerb => PersonalDataTap.Ask(),
        PersonalDataAction.KeepVerb => PersonalDataTap.Keep(),
        PersonalDataAction.ForgetVerb => await data.ForgetAsync(asker, ct),
        TicketAction.AskVerb => await questions.AskAsync(asker, press.Data, ct),
        TicketAction.SendVerb => await questions.SendAsync(asker, press.Data, ct),
        TicketAction.ListVerb => await tickets.ListAsync(asker, ct),
        TicketAction.ShowVerb => await tickets.ShowAsync(asker, press.Data, ct),
        TicketAction.ClaimVerb => await tickets.PressAsync(asker, TicketWish.Claim, press.Data, ct),
        TicketAction.TakeOverVerb => await tickets.PressAsync(asker, TicketWish.TakeOver, press.Data, ct),
        TicketAction.GiveBackVerb => await tickets.PressAsync(asker, TicketWish.GiveBack, press.Data, ct),
        TicketAction.AnswerVerb => await tickets.AnswerAsync(asker, press.Data, ct),
        TicketAction.AskToCloseVerb => await tickets.AskToCloseAsync(asker, press.Data, ct),
        TicketAction.CloseVerb => await tickets.PressAsync(asker, TicketWish.Close, press.Data, ct),
        TicketAction.WordingVerb => await tickets.WordingAsync(asker, press.Data, ct),
        TicketAction.KeepVerb => await tickets.KeepAsync(asker, press.Data, ct),
        KeptAction.ListVerb => await kept.ListAsync(asker, press.Data, ct),
        KeptAction.RemoveVerb => await kept.RemoveAsync(asker, press.Data, ct),
        UnansweredAction.ListVerb => await unanswered.ListAsync(asker, ct),
        UnansweredAction.AnswerVerb => await unanswered.AnswerAsync(asker, press.Data),
        UnansweredAction.KeepVerb => await unanswered.KeepAsync(asker, press.Data, ct),
        BroadcastAction.ListVerb => await broadcasts.ListAsync(asker, ct),
        BroadcastAction.FormVerb => await broadcasts.FormAsync(asker, press.Data, ct),
        BroadcastAction.SaveVerb => await broadcasts.SaveAsync(asker, press.Data, ct),
        BroadcastAction.ShowVerb => await broadcasts.ShowAsync(asker, press.Data, ct),
        BroadcastAction.TryVerb => await broadcasts.TryAsync(asker, press.Data, ct),
        BroadcastAction.SendVerb => await broadcasts.SendAsync(asker, press.Data, ct),
        BroadcastAction.AgreeVerb => await broadcasts.AgreeAsync(asker, press.Data, ct),
        BroadcastAction.CancelVerb => await broadcasts.CancelAsync(asker, press.Data, ct),
        BroadcastAction.UncertainVerb => await broadcasts.AgainAsync(asker, Replay.Uncertain, press.Data, ct),
        BroadcastAction.RefusedVerb => await broadcasts.AgainAsync(asker, Replay.Refused, press.Data, ct),
        BroadcastAction.RewordVerb => await broadcasts.RewordAsync(asker, press.Data, ct),
        BroadcastAction.CorrectVerb => await broadcasts.CorrectAsync(asker, press.Data, ct),
        BroadcastAction.AskToRecallVerb => await broadcasts.AskToRecallAsync(asker, press.Data, ct),
        BroadcastAction.RecallVerb => await broadcasts.RecallAsync(asker, press.Data, ct),
        BroadcastAction.FailuresVerb => await broadcasts.FailuresAsync(asker, press.Data, ct),
        AskAction.NoneVerb => intents.NoneOfThese(asker, AskAction.QuestionOf(press.Data)),
        AskAction.Verb => await intents.AskedAsync(asker, AskAction.TopicOf(press.Data), ct),
        _ => new TextReply(ConversationTexts.UnknownButton),
    };

    /// <summary>Goes on with what made us ask.</summary>
    private async Task<Reply> SayAsync(Asker asker, JObject data, CancellationToken ct)
    {
        var noted = await groups.SayAsync(asker, data, ct);
        return EligibilityAction.Read(data) switch
        {
            { IsAdministrator: false, Then: EligibilityNext.Propose } => await proposals.FormAsync(asker, data, ct),
            { IsAdministrator: false, Then: EligibilityNext.OfferToLead } => await leads.OfferAsync(asker, data, ct),
            { IsAdministrator: true, Then: EligibilityNext.TheirEvent } => await rsvp.ShowAsync(asker, data, ct),
            _ => noted,
        };
    }
}
