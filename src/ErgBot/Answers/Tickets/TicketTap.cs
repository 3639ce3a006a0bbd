using ErgBot.Answers.Kept;
using ErgBot.Answers.Unanswered;
using ErgBot.Cards;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Answers.Tickets;

/// <summary>The organizers' buttons. Whether somebody is one is looked up at every press; what is sent because of it is the worker's business.</summary>
internal sealed class TicketTap(TicketStore store, TicketPlaces places, UnansweredDigest digest, KeptAnswers kept, Organizers organizers, TicketBell bell, TimeProvider time)
{
    public Task<Reply> ListAsync(Asker asker, CancellationToken ct) =>
        ForOrganizersAsync(asker, async () => TicketListCard.For(await store.UnfinishedAsync(ct), await digest.NowAsync(ct), time.GetUtcNow()));

    public Task<Reply> ShowAsync(Asker asker, JObject data, CancellationToken ct) => WithTicketAsync(asker, data, ticket => TicketCard.For(ticket), ct);

    public Task<Reply> AskToCloseAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithTicketAsync(asker, data, ticket => ticket.IsFinished ? TicketCard.For(ticket) : TicketCard.AskToClose(ticket), ct);

    public Task<Reply> AnswerAsync(Asker asker, JObject data, CancellationToken ct) => TicketAction.AnswerOf(data) switch
    {
        "" => WithTicketAsync(asker, data, ticket => TicketCard.For(ticket, TicketTexts.AnswerMissing), ct),
        { Length: > Ticket.LongestAnswer } typed => WithTicketAsync(asker, data, ticket => TicketCard.For(ticket, TicketTexts.TooLongAnswer, typed), ct),
        _ => PressAsync(asker, TicketWish.Answer, data, ct),
    };

    public Task<Reply> PressAsync(Asker asker, TicketWish wish, JObject data, CancellationToken ct) => ForOrganizersAsync(asker, async () =>
    {
        if (TicketAction.TicketOf(data) is not { } id)
        {
            return new TextReply(TicketTexts.Gone);
        }

        var (typed, now) = (TicketAction.AnswerOf(data), time.GetUtcNow());
        var by = new TicketHolder(asker.Id, asker.Person.Name ?? TicketTexts.SomeOrganizer);
        TicketDecision decision = default;
        var ticket = await store.ChangeAsync(
            id,
            stored =>
            {
                decision = TicketDecision.Decide(stored, wish, by, typed, TicketAction.SeenOf(data), now);
                return Seen(asker, decision.Changes ? decision.Ticket with { Due = now } : stored, now);
            },
            ct);
        if (ticket is null)
        {
            return new TextReply(TicketTexts.Gone);
        }

        bell.Ring(id);
        return TicketCard.For(ticket, Note(decision.Outcome, wish, ticket), decision.Changes ? null : typed);
    });

    /// <summary>The form in which question and answer can be changed before they are kept.</summary>
    public Task<Reply> WordingAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithTicketAsync(asker, data, ticket => CanBeKept(ticket) ? TicketCard.Wording(ticket, ticket.Question, ticket.Answer!) : TicketCard.For(ticket), ct);

    /// <summary>Keeps the answer for everybody: in the wording of the form, or as it was given.</summary>
    public Task<Reply> KeepAsync(Asker asker, JObject data, CancellationToken ct) => ForOrganizersAsync(asker, async () =>
    {
        if (TicketAction.TicketOf(data) is not { } id || await store.FindAsync(id, ct) is not { } ticket)
        {
            return new TextReply(TicketTexts.Gone);
        }

        if (!CanBeKept(ticket))
        {
            return TicketCard.For(ticket);
        }

        var question = data.ContainsKey(TicketAction.QuestionInput) ? TicketAction.QuestionOf(data) : ticket.Question;
        var answer = data.ContainsKey(TicketAction.AnswerInput) ? TicketAction.AnswerOf(data) : ticket.Answer!;

        // Kept first, under the ticket's id: if we end before the ticket knows, pressing again keeps the same once.
        var outcome = await kept.KeepAsync(id.ToString(), question, answer, ct);
        if (outcome != KeepOutcome.Kept)
        {
            return TicketCard.Wording(ticket, question, answer, KeptTexts.For(outcome));
        }

        var now = time.GetUtcNow();
        var known = await store.ChangeAsync(id, stored => stored.Kept ? stored : stored with { Kept = true, Version = stored.Version + 1, Due = now }, ct);
        bell.Ring(id);
        return TicketCard.For(known ?? ticket);
    });

    private static bool CanBeKept(Ticket ticket) => ticket is { State: TicketState.Answered, Kept: false };

    /// <summary>A card tells by being pressed that it is there, also one whose posting was never confirmed.</summary>
    private Ticket Seen(Asker asker, Ticket ticket, DateTimeOffset now)
    {
        if (asker.Pressed is not { } card)
        {
            return ticket;
        }

        var known = TicketPlan.Seen(ticket, card, places.IsInChannel(card) ? null : asker.Id.ObjectId);
        return ReferenceEquals(known, ticket) ? ticket : known with { Due = now };
    }

    private static string? Note(TicketOutcome outcome, TicketWish wish, Ticket ticket) => outcome switch
    {
        TicketOutcome.Claimed or TicketOutcome.TakenOver => TicketTexts.NowYours,
        TicketOutcome.AlreadyYours => TicketTexts.AlreadyYours,
        TicketOutcome.GivenBack => TicketTexts.GivenBack,
        TicketOutcome.AlreadyOpen => TicketTexts.AlreadyOpen,
        TicketOutcome.SomebodyElses when wish == TicketWish.TakeOver => $"{TicketTexts.TooOldToTakeOver} {TicketTexts.SomebodyElses(ticket.Holder!.Name)}",
        TicketOutcome.SomebodyElses => TicketTexts.SomebodyElses(ticket.Holder!.Name),
        _ => null, // the card itself says how it ended
    };

    private Task<Reply> WithTicketAsync(Asker asker, JObject data, Func<Ticket, Reply> show, CancellationToken ct) => ForOrganizersAsync(
        asker,
        async () => TicketAction.TicketOf(data) is { } id && await store.FindAsync(id, ct) is { } ticket ? show(ticket) : new TextReply(TicketTexts.Gone));

    private async Task<Reply> ForOrganizersAsync(Asker asker, Func<Task<Reply>> act) =>
        organizers.Includes(asker.Id) ? await act() : new TextReply(TicketTexts.OrganizersOnly);
}
