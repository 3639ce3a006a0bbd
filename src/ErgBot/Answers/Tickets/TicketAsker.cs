using ErgBot.People;

namespace ErgBot.Answers.Tickets;

/// <summary>Whom the answer goes to. It is in a ticket until the answer has reached them, and then erased.</summary>
/// <param name="Id">Who.</param>
/// <param name="ServiceUrl">The service that Teams talks to the bot from, in the tenant of asker and organizers alike.</param>
internal sealed record TicketAsker(PersonId Id, string ServiceUrl);
