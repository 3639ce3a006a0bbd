using ErgBot.People;
using Microsoft.Extensions.Options;

namespace ErgBot.Groups;

/// <summary>The bands that sizes of groups are told in. The first ends below Privacy:SmallCount; none is so narrow that it comes to a count.</summary>
internal sealed class SizeBands
{
    private const int Narrowest = 10;

    private static readonly int[] _ends = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

    private readonly List<SizeBand> _all;

    public SizeBands(IOptions<PrivacyOptions> options)
    {
        var from = options.Value.SmallCount;
        List<SizeBand> bands = [new(0, from - 1)];
        foreach (var end in _ends.Where(end => end - options.Value.SmallCount >= Narrowest - 1))
        {
            bands.Add(new(from, end));
            from = end + 1;
        }

        bands.Add(new(from, null));
        _all = bands;
    }

    /// <summary>Of a new group, and of any that isn't counted yet.</summary>
    public SizeBand Smallest => _all[0];

    public SizeBand Of(int people) => _all.Last(band => people >= band.From);

    /// <summary>A band as it was stored. Under another Privacy:SmallCount it may be none of today's: then it tells nothing until the next count.</summary>
    public SizeBand Read(string? stored) => _all.FirstOrDefault(band => band.ToString() == stored, Smallest);
}
