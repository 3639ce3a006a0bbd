using ErgBot.Broadcasts;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

/// <summary>Two instances send to a crowd, and one of them is killed in the middle, or stopped as a platform does. The bench has the long form.</summary>
public sealed class KilledBroadcastStory : Story
{
    private const int People = 80;

    /// <summary>Two lanes with a hand of four each.</summary>
    private const int InFlight = 8;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData("Resend", true)]
    [InlineData("Report", true)]
    [InlineData("Resend", false)]
    public async Task Everybody_gets_it_or_is_counted_and_what_may_have_come_twice_is_marked(string mode, bool killed)
    {
        await using var crowd = await Crowd.StartAsync();
        Settings = Settings.With("Broadcast:OnUncertain", mode).With("Broadcast:RequestsPerSecond", "20");
        var mailing = new Mailing(Storage, Settings, Teams.Tenant, crowd.ServiceUrl);
        await mailing.AddPeopleAsync(People);
        var (leaving, _) = (await StartBotAsync(), await StartBotAsync());
        var id = await mailing.QueueAsync();
        await ComesTrueAsync("a part has arrived", () => crowd.Taken > People / 4);
        if (killed)
        {
            await leaving.KillAsync();
        }
        else
        {
            Assert.InRange(await leaving.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }

        var broadcast = await EndsAsync(mailing, id);
        Assert.Equal((BroadcastState.Sent, People, 0), (broadcast.State, broadcast.Totals.All, broadcast.Totals.Waiting));

        var (rows, got) = (await mailing.RowsAsync(id), crowd.Got());
        Assert.Equal(People, rows.Count);
        Assert.All(rows, row => Assert.True(row.Value.State == DeliveryState.Uncertain || got.ContainsKey(row.Key), "Somebody is missing, and counted as reached."));
        Assert.All(got.Where(each => each.Value > 1), each => Assert.True(rows[each.Key].Again, "Somebody got it twice, and no row says why."));
        Assert.InRange(got.Values.Sum(times => times - 1), 0, killed && mode == "Resend" ? InFlight : 0);
        Assert.InRange(broadcast.Totals.Uncertain, 0, killed && mode == "Report" ? InFlight : 0);
    }

    private static async Task<Broadcast> EndsAsync(Mailing mailing, BroadcastId id)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < _patience)
        {
            if (await mailing.FindAsync(id) is { Ended: not null } ended)
            {
                return ended;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException("The broadcast didn't end.");
    }
}
