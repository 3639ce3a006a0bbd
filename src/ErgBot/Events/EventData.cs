using ErgBot.Events.Attendees;
using ErgBot.People;

namespace ErgBot.Events;

/// <summary>A person's answers, also to events that are over.</summary>
internal sealed class EventData(EventStore store, NeedsStore needs) : IPersonalData
{
    public string Name => "events";

    public async Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct)
    {
        var facts = new List<PersonalFact>();
        var hasName = false;
        foreach (var head in await store.ListAsync(ct))
        {
            if (await store.FindAnswerAsync(head.Event.Id, person, ct) is { } answer)
            {
                facts.Add(new(EventTexts.Answer, EventTexts.Answered(head.Event.Title, answer)));
                hasName |= head.Event.Group is null;
                if (await needs.FindAsync(head.Event.Id, person, ct) is { Length: > 0 } said)
                {
                    facts.Add(new(NeedsTexts.Fact, said));
                }
            }
        }

        if (hasName)
        {
            facts.Add(new(AttendeeTexts.NameStored, AttendeeTexts.YourName));
        }

        return facts;
    }

    public async Task EraseAsync(PersonId person, CancellationToken ct)
    {
        foreach (var head in await store.ListAsync(ct))
        {
            await store.RemoveAsync(head.Event.Id, person, ct);
        }
    }
}
