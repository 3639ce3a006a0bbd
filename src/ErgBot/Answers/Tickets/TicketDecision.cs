using ErgBot.People;

namespace ErgBot.Answers.Tickets;

/// <summary>The rule of a press on a ticket: pure and total over states and wishes.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Ticket">The ticket as it is to be; the same as before where nothing changes.</param>
internal readonly record struct TicketDecision(TicketOutcome Outcome, Ticket Ticket)
{
    /// <summary>Whether there is anything to store.</summary>
    public bool Changes => Outcome is TicketOutcome.Claimed or TicketOutcome.TakenOver or TicketOutcome.GivenBack or TicketOutcome.Answered or TicketOutcome.Closed;

    /// <param name="ticket">The ticket as it stands.</param>
    /// <param name="wish">What is wanted of it.</param>
    /// <param name="by">The organizer who presses.</param>
    /// <param name="answer">The answer, to <see cref="TicketWish.Answer"/>.</param>
    /// <param name="seen">The version on the card that was pressed: whoever takes over must know from whom.</param>
    /// <param name="now">Real time.</param>
    public static TicketDecision Decide(Ticket ticket, TicketWish wish, TicketHolder by, string? answer, int? seen, DateTimeOffset now) => ticket.State switch
    {
        TicketState.Answered => new(TicketOutcome.AlreadyAnswered, ticket),
        TicketState.Closed => new(TicketOutcome.AlreadyClosed, ticket),
        TicketState.Expired => new(TicketOutcome.AlreadyExpired, ticket),
        TicketState.Withdrawn => new(TicketOutcome.AlreadyWithdrawn, ticket),
        TicketState.Claimed when ticket.Holder?.Id != by.Id => OfAnother(ticket, wish, by, seen),
        TicketState.Claimed => OfOnesOwn(ticket, wish, by, answer, now),
        _ => OfNobody(ticket, wish, by, answer, now),
    };

    /// <summary>Nobody answered for so long that it is closed.</summary>
    public static Ticket Expired(Ticket ticket, DateTimeOffset now) => Ended(ticket with { Holder = null }, TicketState.Expired, now);

    /// <summary>The ticket without anything of a person who wishes to be forgotten, as asker and as organizer; the very same when there is nothing.</summary>
    public static Ticket Without(Ticket ticket, PersonId person, DateTimeOffset now)
    {
        var without = ticket.Asker?.Id != person ? ticket : ticket.IsFinished
            ? Changed(ticket with { Asker = null, Delivery = TicketDelivery.Undeliverable })
            : Ended(ticket with { Asker = null, Question = TicketTexts.Withdrawn, Holder = null }, TicketState.Withdrawn, now);
        if (without.Holder?.Id == person)
        {
            without = Changed(without.State == TicketState.Claimed
                ? without with { State = TicketState.Open, Holder = null }
                : without with { Holder = new TicketHolder(default, TicketTexts.SomeOrganizer) });
        }

        return without.Copies.Any(copy => copy.Organizer == person.ObjectId)
            ? Changed(without with { Copies = [.. without.Copies.Where(copy => copy.Organizer != person.ObjectId)] })
            : without;
    }

    private static TicketDecision OfNobody(Ticket ticket, TicketWish wish, TicketHolder by, string? answer, DateTimeOffset now) => wish switch
    {
        TicketWish.Claim or TicketWish.TakeOver => new(TicketOutcome.Claimed, Held(ticket, by)),
        TicketWish.GiveBack => new(TicketOutcome.AlreadyOpen, ticket),

        // Whoever types an answer has claimed it by that.
        _ => OfOnesOwn(ticket with { Holder = by }, wish, by, answer, now),
    };

    private static TicketDecision OfAnother(Ticket ticket, TicketWish wish, TicketHolder by, int? seen) => wish == TicketWish.TakeOver && seen == ticket.Version
        ? new(TicketOutcome.TakenOver, Held(ticket, by))
        : new(TicketOutcome.SomebodyElses, ticket);

    private static TicketDecision OfOnesOwn(Ticket ticket, TicketWish wish, TicketHolder by, string? answer, DateTimeOffset now) => wish switch
    {
        TicketWish.GiveBack => new(TicketOutcome.GivenBack, Changed(ticket with { State = TicketState.Open, Holder = null })),
        TicketWish.Answer => new(TicketOutcome.Answered, Ended(ticket with { Holder = by, Answer = answer ?? throw new ArgumentNullException(nameof(answer)) }, TicketState.Answered, now)),
        TicketWish.Close => new(TicketOutcome.Closed, Ended(ticket with { Holder = by }, TicketState.Closed, now)),
        _ => new(TicketOutcome.AlreadyYours, ticket),
    };

    private static Ticket Held(Ticket ticket, TicketHolder by) => Changed(ticket with { State = TicketState.Claimed, Holder = by });

    private static Ticket Ended(Ticket ticket, TicketState state, DateTimeOffset now) => Changed(ticket with { State = state, Ended = now, TryAt = now });

    private static Ticket Changed(Ticket ticket) => ticket with { Version = ticket.Version + 1 };
}
