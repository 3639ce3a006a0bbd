using ErgBot.Broadcasts;
using ErgBot.People;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Broadcasts;

/// <summary>The process is killed at each of its writes to storage and each of its sends, one after the other, and another one goes on.</summary>
public sealed class BroadcastCrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Recipients = 9;

    private static readonly Guid _tenant = Guid.NewGuid();

    [Theory]
    [InlineData(nameof(OnUncertain.Resend), nameof(Fate.DiesBefore))]
    [InlineData(nameof(OnUncertain.Resend), nameof(Fate.DiesAfter))]
    [InlineData(nameof(OnUncertain.Resend), nameof(Fate.LosesAnswer))]
    [InlineData(nameof(OnUncertain.Report), nameof(Fate.DiesBefore))]
    [InlineData(nameof(OnUncertain.Report), nameof(Fate.DiesAfter))]
    public async Task Wherever_it_is_killed_everybody_gets_it_or_is_counted_and_what_came_twice_is_marked(string mode, string fate)
    {
        var steps = 0;
        await Parallel.ForEachAsync(Enumerable.Range(1, 40), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (at, _) =>
        {
            if (await LiveAsync(Enum.Parse<OnUncertain>(mode), new Life(at, Enum.Parse<Fate>(fate))))
            {
                Interlocked.Increment(ref steps);
            }
        });

        // So many points there are at the least; a run with fewer would have tested nothing at the others.
        Assert.InRange(steps, 20, 40);
    }

    /// <returns>Whether anything happened to the first process.</returns>
    private async Task<bool> LiveAsync(OnUncertain mode, Life life)
    {
        var wire = await azurite.NewTablesAsync();
        var (time, clean, teams) = (new HastyTime(10), azurite.Open(wire), new RecordingOutbox());
        var id = await QueueAsync(new BroadcastStores(clean, clean, teams, mode, time));

        teams.Life = life;
        using (var first = new BroadcastStores(azurite.Open(wire with { Transport = new FaultingTransport { Life = life } }), clean, teams, mode, time))
        {
            await first.WorkAsync(id, () => life.IsOver);
        }

        var happened = life.IsOver || life.Steps >= life.At;
        time.Advance(TimeSpan.FromMinutes(1));
        teams.Life = null;
        using var second = new BroadcastStores(clean, clean, teams, mode, time);
        await second.WorkAsync(id, () => false);

        var (ended, rows) = (default(Broadcast), new List<Delivery>());
        await BroadcastStores.PatientlyAsync(async () =>
        {
            ended = await second.Store.FindAsync(id, default);
            rows = await second.Deliveries.EachAsync(id, default).ToListAsync();
        });
        Assert.Equal((BroadcastState.Sent, true, Recipients), (ended!.State, ended.Reported, ended.Totals.All));
        Assert.Equal(0, ended.Totals.Waiting);
        foreach (var delivery in rows)
        {
            var got = teams.Got.GetValueOrDefault(delivery.To!.Conversation!);
            Assert.True(
                (mode, delivery) switch
                {
                    (_, { State: DeliveryState.Uncertain }) => got <= 1,
                    (OnUncertain.Report, _) => got == 1,
                    (_, { Again: true }) => got is 1 or 2,
                    _ => got == 1,
                },
                $"{life.At}: {delivery.State}, again {delivery.Again}, arrived {got} times");
        }

        return happened;
    }

    private static async Task<BroadcastId> QueueAsync(BroadcastStores stores)
    {
        for (var number = 0; number < Recipients; number++)
        {
            var person = new PersonId(_tenant, Guid.NewGuid());
            var address = new Address("https://smba.example/", $"a:{number}", $"29:{number}", "28:bot", $"{_tenant}", null);
            await BroadcastStores.PatientlyAsync(() => stores.Groups.People.ChangeAsync(person, record => record with { Address = address }, default));
        }

        var author = new Person(new PersonId(_tenant, Guid.NewGuid()), "Olga Meyer");
        var id = stores.Store.IdFor(author.Id, Guid.NewGuid());
        var queued = new Broadcast
        {
            Id = id,
            Author = author,
            Message = new Message("Hello", "All of you."),
            Audience = new Audience { Everyone = true },
            State = BroadcastState.Queued,
            Created = TimeProvider.System.GetUtcNow(),
        };
        await BroadcastStores.PatientlyAsync(() => stores.Store.ChangeAsync(id, _ => queued, default));
        stores.Dispose();
        return id;
    }
}
