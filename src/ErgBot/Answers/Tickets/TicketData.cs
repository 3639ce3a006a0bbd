using ErgBot.Calendar;
using ErgBot.People;

namespace ErgBot.Answers.Tickets;

/// <summary>What stands of a person in tickets: as asker until the answer has reached them, and as an organizer.</summary>
internal sealed class TicketData(TicketStore store, TicketBell bell, DistrictTime district, TimeProvider time) : IPersonalData
{
    public string Name => "questions";

    public async Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct)
    {
        var facts = new List<PersonalFact>();
        await foreach (var ticket in store.AllAsync(ct))
        {
            if (ticket.Asker?.Id == person)
            {
                facts.Add(new(ticket.IsFinished ? TicketTexts.Undelivered : TicketTexts.Asked, ticket.Question));
            }

            if (ticket.Holder?.Id == person)
            {
                facts.Add(new(TicketTexts.Organized, district.Day(ticket.Asked)));
            }
        }

        return facts;
    }

    public async Task EraseAsync(PersonId person, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await foreach (var ticket in store.AllAsync(ct))
        {
            if (!ReferenceEquals(TicketDecision.Without(ticket, person, now), ticket))
            {
                await store.ChangeAsync(
                    ticket.Id,
                    stored => TicketDecision.Without(stored, person, now) is var without && ReferenceEquals(without, stored) ? stored : without with { Due = now },
                    ct);
                bell.Ring(ticket.Id);
            }
        }
    }
}
