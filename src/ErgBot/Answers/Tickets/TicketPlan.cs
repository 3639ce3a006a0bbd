using ErgBot.People;

namespace ErgBot.Answers.Tickets;

/// <summary>
/// What a ticket needs done next, and what it looks like before and after: pure, so that every instance comes to the same plan from the row
/// alone. A try is counted before anything is sent; a crash in the middle thus counts as a try that may have arrived.
/// </summary>
internal static class TicketPlan
{
    /// <summary>How long one instance has for one send and for writing down what became of it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    public static readonly TimeSpan SendTakesAtMost = TimeSpan.FromSeconds(12);

    /// <summary>An unanswered ticket is closed after so long, and a finished one deleted.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>How long an asker who can't be reached is tried.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>So many sends may have arrived without our knowing before it is left at that.</summary>
    public const int MostUncertain = 5;

    private const int MostEdits = 12;

    private static readonly TimeSpan[] _pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(25), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    /// <summary>What can be begun now; null when there is nothing, or another instance is at it.</summary>
    public static TicketErrand? Next(Ticket ticket, IReadOnlyList<Guid?> places, DateTimeOffset now) =>
        ticket.Lease > now ? null : Errands(ticket, places).FirstOrDefault(errand => errand.At <= now);

    /// <summary>When there will be something to do.</summary>
    public static DateTimeOffset Due(Ticket ticket, IReadOnlyList<Guid?> places) => Errands(ticket, places).Min(errand => errand.At);

    /// <summary>The ticket as it is to be stored before the errand is done; an errand without a send is done by that.</summary>
    public static Ticket Begun(Ticket ticket, TicketErrand errand, DateTimeOffset now) => errand.Kind switch
    {
        TicketErrandKind.Expire => TicketDecision.Expired(ticket, now),
        TicketErrandKind.GiveUp => Reached(ticket, ticket.Uncertain > 0 ? TicketDelivery.Unconfirmed : TicketDelivery.Undeliverable),
        TicketErrandKind.Deliver => ticket with { Lease = now + Lease, Tries = ticket.Tries + 1, Uncertain = ticket.Uncertain + 1 },
        TicketErrandKind.Post => With(ticket, errand, copy => copy with { Tries = copy.Tries + 1, Uncertain = copy.Uncertain + 1 }) with { Lease = now + Lease },
        TicketErrandKind.Edit => With(ticket, errand, copy => copy with { Tries = copy.Tries + 1 }) with { Lease = now + Lease },
        _ => ticket,
    };

    /// <summary>The ticket as it is to be stored after the send.</summary>
    /// <param name="ticket">The ticket as it stands by then.</param>
    /// <param name="errand">What was done.</param>
    /// <param name="sent">What became of it.</param>
    /// <param name="version">The version that was sent.</param>
    /// <param name="now">Real time.</param>
    public static Ticket Done(Ticket ticket, TicketErrand errand, Sent sent, int version, DateTimeOffset now)
    {
        var done = errand.Kind switch
        {
            // Another instance, after a lease that ran out, was there before.
            TicketErrandKind.Deliver when ticket.Asker is null => ticket,
            TicketErrandKind.Deliver when sent.Outcome == SendOutcome.Sent => Reached(ticket, TicketDelivery.Delivered),
            TicketErrandKind.Deliver => ticket with { Uncertain = ticket.Uncertain - Certain(sent), TryAt = now + Pause(sent, ticket.Tries) },
            TicketErrandKind.Post when sent.Outcome == SendOutcome.Sent => Known(ticket, new TicketCopy { Organizer = errand.Organizer, IsThere = true, Posted = sent.Posted, Shows = version }),
            TicketErrandKind.Post => With(ticket, errand, copy => copy with { Uncertain = copy.Uncertain - Certain(sent), Refused = sent.Outcome == SendOutcome.Refused, TryAt = now + Pause(sent, copy.Tries) }),
            TicketErrandKind.Edit when sent.Outcome == SendOutcome.Refused => ticket with { Copies = [.. ticket.Copies.Where(copy => copy.Posted != errand.Posted)] },
            TicketErrandKind.Edit => With(ticket, errand, copy => Edited(copy, sent, version, now)),
            _ => ticket,
        };
        return done with { Lease = default };
    }

    /// <summary>
    /// With a card that somebody has just pressed, and of which nobody knew that it is there: its posting was never confirmed, or happened twice.
    /// </summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="card">The card that was pressed.</param>
    /// <param name="chat">In whose private chat; null for the organizers' channel. There stand other cards too, with buttons that lead here: one is taken for the ticket's own only where that is being looked for.</param>
    public static Ticket Seen(Ticket ticket, Posted card, Guid? chat) =>
        ticket.Copies.Any(copy => copy.Posted == card) || (chat is not null && !ticket.Copies.Any(copy => copy.Organizer == chat && copy is { IsThere: false, Uncertain: > 0 }))
            ? ticket
            : Known(ticket, new TicketCopy { Organizer = chat, IsThere = true, Posted = card });

    private static IEnumerable<TicketErrand> Errands(Ticket ticket, IReadOnlyList<Guid?> places)
    {
        foreach (var errand in ticket.IsFinished ? OfFinished(ticket) : OfUnfinished(ticket, places))
        {
            yield return errand;
        }

        foreach (var copy in ticket.Copies.Where(copy => copy.Posted is not null && copy.Shows < ticket.Version && copy.Tries < MostEdits))
        {
            yield return new(TicketErrandKind.Edit, copy.TryAt, copy.Organizer, copy.Posted);
        }
    }

    private static IEnumerable<TicketErrand> OfFinished(Ticket ticket)
    {
        var ended = ticket.Ended!.Value;
        if (ticket.Asker is null)
        {
            yield return new(TicketErrandKind.Forget, ended + Kept);
        }
        else if (ticket.Uncertain < MostUncertain)
        {
            // In this order: after a long rest of the bot there is one more try before it is given up.
            yield return new(TicketErrandKind.Deliver, ticket.TryAt);
            yield return new(TicketErrandKind.GiveUp, ended + Patience);
        }
        else
        {
            yield return new(TicketErrandKind.GiveUp, ended);
        }
    }

    private static IEnumerable<TicketErrand> OfUnfinished(Ticket ticket, IReadOnlyList<Guid?> places)
    {
        foreach (var place in places)
        {
            var copy = ticket.Copies.FirstOrDefault(copy => copy.Organizer == place && !copy.IsThere);
            if (!ticket.Copies.Any(copy => copy.Organizer == place && copy.IsThere) && copy is null or { Uncertain: < MostUncertain })
            {
                yield return new(TicketErrandKind.Post, copy?.TryAt ?? ticket.Asked, place);
            }
        }

        yield return new(TicketErrandKind.Expire, ticket.Asked + Kept);
    }

    private static Ticket Reached(Ticket ticket, TicketDelivery delivery) =>
        ticket with { Delivery = delivery, Asker = null, Version = ticket.Version + 1 };

    /// <summary>With that card, instead of the tries to post it.</summary>
    private static Ticket Known(Ticket ticket, TicketCopy copy) => ticket with
    {
        Copies = [.. ticket.Copies.Where(other => other.Organizer != copy.Organizer || (other.IsThere && other.Posted != copy.Posted)), copy],
    };

    private static TicketCopy Edited(TicketCopy copy, Sent sent, int version, DateTimeOffset now) => sent.Outcome == SendOutcome.Sent
        ? copy with { Shows = Math.Max(copy.Shows, version), Tries = 0 }
        : copy with { TryAt = now + Pause(sent, copy.Tries) };

    private static Ticket With(Ticket ticket, TicketErrand errand, Func<TicketCopy, TicketCopy> change)
    {
        var copy = ticket.Copies.FirstOrDefault(copy => copy.Organizer == errand.Organizer && copy.Posted == errand.Posted);
        return copy is null && errand.Kind == TicketErrandKind.Edit
            ? ticket // taken out meanwhile
            : ticket with { Copies = [.. ticket.Copies.Where(other => other != copy), change(copy ?? new TicketCopy { Organizer = errand.Organizer })] };
    }

    /// <summary>1 for a try of which it is certain that it did not arrive: it is taken back from the count of those that may have.</summary>
    private static int Certain(Sent sent) => sent.Outcome == SendOutcome.Uncertain ? 0 : 1;

    private static TimeSpan Pause(Sent sent, int tries) =>
        sent.RetryAfter is { TotalSeconds: >= 1 } asked ? asked : _pauses[Math.Clamp(tries - 1, 0, _pauses.Length - 1)];
}
