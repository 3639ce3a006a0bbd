using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>Once a day every group's people are counted and the count is forgotten again: what stays is the band.</summary>
internal sealed class SizeCount(GroupStore groups, MemberStore members, SizeBands bands) : INightJob
{
    public string Name => "group-sizes";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        foreach (var group in await groups.ListAsync(ct))
        {
            var size = bands.Of(await members.CountAsync(group.Id, ct));
            await turn.RenewAsync(ct);
            await groups.SetSizeAsync(group.Id, size, turn.Period, ct);
        }
    }
}
