using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events.Attendees;

/// <summary>Forgets after half a year who made a file of which list.</summary>
internal sealed class OldExports(EventStore events, AttendeeExports exports, TimeProvider time) : INightJob
{
    public string Name => "old-exports";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        foreach (var head in await events.ListAsync(ct))
        {
            await turn.RenewAsync(ct);
            await foreach (var export in exports.EachAsync(head.Event.Id, ct))
            {
                if (export.At + AttendeeExports.Kept <= time.GetUtcNow())
                {
                    await exports.ForgetAsync(export, ct);
                }
            }
        }
    }
}
