using ErgBot.People;

namespace ErgBot.Events.Attendees;

/// <summary>The lists of attendees that a person made files of.</summary>
internal sealed class AttendeeExportData(EventStore events, AttendeeExports exports) : IPersonalData
{
    public string Name => "attendee-lists";

    public async Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct)
    {
        var facts = new List<PersonalFact>();
        foreach (var head in await events.ListAsync(ct))
        {
            await foreach (var export in exports.EachAsync(head.Event.Id, ct))
            {
                if (export.By == person)
                {
                    facts.Add(new(AttendeeTexts.Exported, head.Event.Title));
                }
            }
        }

        return facts;
    }

    public async Task EraseAsync(PersonId person, CancellationToken ct)
    {
        foreach (var head in await events.ListAsync(ct))
        {
            await foreach (var export in exports.EachAsync(head.Event.Id, ct))
            {
                if (export.By == person)
                {
                    await exports.ForgetAsync(export, ct);
                }
            }
        }
    }
}
