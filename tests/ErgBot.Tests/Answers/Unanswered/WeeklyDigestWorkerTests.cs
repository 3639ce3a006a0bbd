using ErgBot.Answers;
using ErgBot.Answers.Unanswered;
using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Groups;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Groups;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Answers.Unanswered;

public sealed class WeeklyDigestWorkerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly Guid _tenant = Guid.NewGuid();
    private static readonly Guid[] _organizers = [.. Enumerable.Range(0, 2).Select(_ => Guid.NewGuid())];
    private static readonly Knowledge _knowledge = new(ContentFiles.Known);

    // Sunday, nine in the morning in the district.
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2018, 5, 13, 13, 0, 0, TimeSpan.Zero));
    private readonly Outbox _outbox = new();

    [Fact]
    public async Task Each_organizer_gets_it_on_monday_at_eight_once_over_all_instances_and_restarts()
    {
        var wire = await azurite.NewTablesAsync();
        await AskAsync(wire);
        await Worker(wire).SendDueAsync(default);
        Assert.Equal(2, _outbox.Sent.Count); // last week's, made up for
        _outbox.Sent.Clear();

        _time.Advance(TimeSpan.FromHours(23) - TimeSpan.FromSeconds(1));
        var worker = Worker(wire);
        await worker.SendDueAsync(default);
        Assert.Empty(_outbox.Sent);

        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(worker.SendDueAsync(default), Worker(wire).SendDueAsync(default));
        await worker.SendDueAsync(default);
        await Worker(wire).SendDueAsync(default);
        Assert.Equal(_organizers.Select(id => new PersonId(_tenant, id)).OrderBy(to => to.ObjectId), _outbox.Sent.OrderBy(to => to.ObjectId));
        Assert.All(_outbox.Said, said => Assert.Contains("Klingon", said, StringComparison.Ordinal));

        _time.Advance(TimeSpan.FromDays(7));
        await worker.SendDueAsync(default);
        Assert.Equal(4, _outbox.Sent.Count);
    }

    [Fact]
    public async Task Nothing_is_sent_when_there_is_nothing_to_show()
    {
        var wire = await azurite.NewTablesAsync();
        await AskAsync(wire, people: 2);

        await Worker(wire).SendDueAsync(default);

        Assert.Empty(_outbox.Sent);
    }

    [Fact]
    public async Task A_crash_in_the_middle_leaves_nobody_out_and_sends_it_to_nobody_twice_who_was_written_down()
    {
        var wire = await azurite.NewTablesAsync();
        await AskAsync(wire);
        _outbox.CrashesAt = 2;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Worker(wire).SendDueAsync(default));
        Assert.Single(_outbox.Sent);

        _time.Advance(Turns.Lease);
        await Worker(wire).SendDueAsync(default);

        Assert.Equal(2, _outbox.Sent.Count);
        Assert.Equal(2, _outbox.Sent.Distinct().Count());
    }

    [Theory]
    [InlineData("Refused")]
    [InlineData("Uncertain")]
    public async Task What_may_have_arrived_or_cannot_arrive_is_not_sent_again(string outcome)
    {
        var wire = await azurite.NewTablesAsync();
        await AskAsync(wire);
        _outbox.Outcome = Enum.Parse<SendOutcome>(outcome);

        await Worker(wire).SendDueAsync(default);
        _time.Advance(Turns.Lease);
        await Worker(wire).SendDueAsync(default);

        Assert.Equal(2, _outbox.Sent.Count);
    }

    [Fact]
    public async Task While_storage_is_away_it_waits()
    {
        var transport = new FaultingTransport();
        var wire = await azurite.NewTablesAsync();
        await AskAsync(wire);
        var worker = Worker(wire with { Transport = transport, Time = _time });
        transport.IsDown = true;
        await worker.SendDueAsync(default);
        Assert.Empty(_outbox.Sent);

        transport.IsDown = false;
        _time.Advance(TimeSpan.FromMinutes(2));
        await worker.SendDueAsync(default);
        Assert.Equal(2, _outbox.Sent.Count);
    }

    private async Task AskAsync(StorageWire wire, int people = 3)
    {
        for (var person = 0; person < people; person++)
        {
            await Store(azurite.Open(wire)).AddAsync(new PersonId(_tenant, Guid.NewGuid()), "translate my dissertation into Klingon", default);
        }
    }

    private UnansweredStore Store(Tables tables)
    {
        var (keys, clock) = (TestKeys.Of(1), new CalendarClock(_time));
        return new(tables, new Pseudonyms(keys), new Sealer(keys), clock, new DistrictTime(clock), NullLogger<UnansweredStore>.Instance);
    }

    private WeeklyDigestWorker Worker(StorageWire wire)
    {
        var (tables, keys, clock) = (azurite.Open(wire), TestKeys.Of(1), new CalendarClock(_time));
        var pseudonyms = new Pseudonyms(keys);
        var groups = new GroupDirectory(new GroupStores(tables).Groups, ContentFiles.Shipped, NullLogger<GroupDirectory>.Instance);
        return new(
            new UnansweredDigest(Store(tables), _knowledge, groups),
            new Organizers(Options.Create(new OrganizersOptions { ObjectIds = [.. _organizers.Select(id => id.ToString())] })),
            _outbox,
            new Turns(tables, _time),
            pseudonyms,
            new TablesStartup(tables, NullLogger<TablesStartup>.Instance),
            clock,
            new DistrictTime(clock),
            _time,
            NullLogger<WeeklyDigestWorker>.Instance);
    }

    private sealed class Outbox : IOutbox
    {
        public List<PersonId> Sent { get; } = [];

        public List<string> Said { get; } = [];

        public SendOutcome Outcome { get; set; } = SendOutcome.Sent;

        /// <summary>The process ends at this send, before anything goes out.</summary>
        public int CrashesAt { get; set; }

        public Task<Sent> SendAsync(PersonId to, Reply reply, CancellationToken ct)
        {
            if (Sent.Count + 1 == CrashesAt)
            {
                CrashesAt = 0;
                throw new InvalidOperationException("A crash (by the test).");
            }

            lock (Sent)
            {
                Sent.Add(to);
                Said.Add(((CardReply)reply).Card.ToJson());
            }

            return Task.FromResult(new Sent(Outcome));
        }

        public Task<Sent> SendAsync(Address to, Reply reply, CancellationToken ct) => throw new NotSupportedException();

        public Task<Sent> DeleteAsync(Posted posted, CancellationToken ct) => throw new NotSupportedException();

        public Task<Sent> PostAsync(Place to, Reply reply, CancellationToken ct) => throw new NotSupportedException();

        public Task<Sent> EditAsync(Posted posted, Reply reply, CancellationToken ct) => throw new NotSupportedException();
    }
}
