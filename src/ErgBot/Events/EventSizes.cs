using ErgBot.Groups;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events;

/// <summary>Once a day it is written down how many go to each group's event, as a band: nobody is ever told more, nor sooner, so that no single answer shows.</summary>
internal sealed class EventSizes(EventStore events, SizeBands bands) : INightJob
{
    public string Name => "event-sizes";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        foreach (var head in await events.ListAsync(ct))
        {
            if (head.Event.Group is not null)
            {
                await turn.RenewAsync(ct);
                await events.SetBandAsync(head.Event.Id, going => bands.Of(going), turn.Period, ct);
            }
        }
    }
}
