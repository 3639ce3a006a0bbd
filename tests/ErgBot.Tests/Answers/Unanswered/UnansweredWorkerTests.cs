using ErgBot.Answers.Unanswered;
using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Testing;

namespace ErgBot.Tests.Answers.Unanswered;

public sealed class UnansweredWorkerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(12);

    [Fact]
    public async Task A_fault_of_any_kind_costs_a_question_and_never_the_bot()
    {
        var (keys, clock, tables) = (TestKeys.Of(1), new CalendarClock(TimeProvider.System), azurite.Open(await azurite.NewTablesAsync()));
        var (notes, log) = (new UnansweredNotes(), new FakeLogger<UnansweredWorker>());
        var store = new UnansweredStore(tables, new Pseudonyms(keys), new Sealer(keys), clock, new DistrictTime(clock), NullLogger<UnansweredStore>.Instance);
        using var worker = new UnansweredWorker(notes, store, log);
        await worker.StartAsync(default);

        notes.Note(new PersonId(Guid.NewGuid(), Guid.NewGuid()), null!); // nothing that storage does
        notes.Note(new PersonId(Guid.NewGuid(), Guid.NewGuid()), "is there a shuttle");

        var started = TimeProvider.System.GetTimestamp();
        while ((await store.NewestAsync(10, default)).Questions.Count == 0 && TimeProvider.System.GetElapsedTime(started) < _patience)
        {
            await Task.Delay(20);
        }

        Assert.Single((await store.NewestAsync(10, default)).Questions);
        Assert.Single(log.Collector.GetSnapshot());
        await worker.StopAsync(default);
    }
}
