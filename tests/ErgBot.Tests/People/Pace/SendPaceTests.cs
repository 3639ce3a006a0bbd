using ErgBot.People;
using ErgBot.People.Pace;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.People.Pace;

/// <summary>Requests that leave by the pace, and what Teams sees of them at its end of the line.</summary>
public sealed class SendPaceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Slots = 50;

    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan _halfTrip = TimeSpan.FromMilliseconds(30);

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    /// <summary>The line is blocked now and then, as on a machine that has too much to do, and all that left meanwhile arrives together.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(280)]
    [InlineData(900)]
    public async Task However_long_requests_are_on_their_way_in_no_second_more_arrive_than_there_are_slots(int blockedFor)
    {
        using var pace = await NewAsync();
        var (began, arrived, answers) = (_time.GetUtcNow(), new List<TimeSpan>(), new List<(TimeSpan At, IDisposable Payment)>());
        for (var now = TimeSpan.Zero; now < 20 * _second; now += _step, _time.Advance(_step))
        {
            if (now.Ticks % _second.Ticks == 0)
            {
                await pace.RenewAsync(default);
            }

            foreach (var answer in answers.Where(answer => answer.At <= now).ToList())
            {
                answers.Remove(answer);
                answer.Payment.Dispose();
            }

            for (var taken = await pace.TakeAsync(4, TimeSpan.Zero, default); taken > 0; taken--)
            {
                var payment = pace.Pay();
                pace.Leaves($"a:{arrived.Count}");
                var at = now + _halfTrip;
                var block = TimeSpan.FromSeconds(3 * Math.Floor(at / (3 * _second)));
                at = at - block < TimeSpan.FromMilliseconds(blockedFor) ? block + TimeSpan.FromMilliseconds(blockedFor) : at;
                arrived.Add(at);
                answers.Add((at + _halfTrip, payment));
            }
        }

        Assert.InRange(arrived.Max(from => arrived.Count(at => at >= from && at < from + _second)), 1, Slots);

        // Waiting for answers costs nothing where none is late.
        Assert.InRange(arrived.Count(at => at >= 5 * _second && at < 15 * _second), blockedFor > 0 ? 1 : 0.95 * 10 * Slots, 10 * Slots);
    }

    [Fact]
    public async Task A_slot_that_is_in_use_is_given_to_nobody_else_before_its_request_is_answered()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        using var one = await NewAsync(tables);
        using var other = New(tables);
        _time.Advance(2.2 * _second);
        Assert.Equal(40, await one.TakeAsync(40, TimeSpan.Zero, default));
        var payments = Enumerable.Range(0, 40).Select(number =>
        {
            var payment = one.Pay();
            one.Leaves($"a:{number}");
            return payment;
        }).ToList();

        await WantAsync(other);
        await one.RenewAsync(default);
        await other.RenewAsync(default);
        Assert.Equal((40, 10), (one.Share, other.Share));

        payments.ForEach(payment => payment.Dispose());
        await one.RenewAsync(default);
        await other.RenewAsync(default);
        Assert.Equal((25, 25), (one.Share, other.Share));
    }

    [Fact]
    public async Task Time_that_goes_on_while_it_is_looked_when_slots_are_free_harms_nobody()
    {
        using var pace = await NewAsync(time: new RestlessTime());
        for (var round = 0; round < 40; round++)
        {
            await pace.RenewAsync(default);
            var taken = await pace.TakeAsync(Slots, TimeSpan.FromMinutes(1), default).WaitAsync(TimeSpan.FromMinutes(1));
            Assert.InRange(taken, 1, Slots);
            pace.GiveBack(taken);
        }
    }

    private async Task<SendPace> NewAsync(ErgBot.Storage.Tables? tables = null, TimeProvider? time = null)
    {
        var pace = New(tables ?? azurite.Open(await azurite.NewTablesAsync()), time);
        await WantAsync(pace);
        return pace;
    }

    private SendPace New(ErgBot.Storage.Tables tables, TimeProvider? time = null) => new(
        new PaceStore(tables),
        new ConversationPace(time ?? _time),
        new Pseudonyms(TestKeys.Of(1)),
        Options.Create(new PaceOptions { RequestsPerSecond = Slots }),
        time ?? _time);

    private static async Task WantAsync(SendPace pace)
    {
        Assert.Equal(0, await pace.TakeAsync(1, TimeSpan.Zero, default));
        await pace.RenewAsync(default);
    }

    /// <summary>Each look at it takes thirteen milliseconds, and what is waited for comes at once.</summary>
    private sealed class RestlessTime : TimeProvider
    {
        private readonly DateTimeOffset _began = System.GetUtcNow();
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref _ticks, TimeSpan.FromMilliseconds(13).Ticks);

        public override DateTimeOffset GetUtcNow() => _began + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime > TimeSpan.FromSeconds(1) ? dueTime : TimeSpan.FromMilliseconds(1), period);
    }
}
