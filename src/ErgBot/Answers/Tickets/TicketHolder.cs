using ErgBot.People;

namespace ErgBot.Answers.Tickets;

/// <summary>The organizer who has a ticket, or ended it.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">As Teams gave it when they pressed. Organizers see it of each other; the asker never does.</param>
internal sealed record TicketHolder(PersonId Id, string Name);
