using ErgBot.People;

namespace ErgBot.Answers.Tickets;

/// <summary>One thing to be done for a ticket.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">Not before.</param>
/// <param name="Organizer">In whose private chat; null for the organizers' channel, and where it concerns no card.</param>
/// <param name="Posted">The card to be edited; null where it is no edit.</param>
internal sealed record TicketErrand(TicketErrandKind Kind, DateTimeOffset At, Guid? Organizer = null, Posted? Posted = null);
