using ErgBot.Answers;
using ErgBot.Answers.Kept;
using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Answers.Kept;

public sealed class KeptAnswersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(" ", "An answer.", KeepOutcome.Empty)]
    [InlineData("?!", "An answer.", KeepOutcome.Empty)]
    [InlineData("A question?", "\n", KeepOutcome.Empty)]
    [InlineData(KeptAnswer.LongestQuestion, 1, KeepOutcome.Kept)]
    [InlineData(KeptAnswer.LongestQuestion + 1, 1, KeepOutcome.QuestionTooLong)]
    [InlineData(1, KeptAnswer.LongestAnswer, KeepOutcome.Kept)]
    [InlineData(1, KeptAnswer.LongestAnswer + 1, KeepOutcome.AnswerTooLong)]
    public async Task What_cannot_be_kept_is_said_and_not_stored(object question, object answer, object expected)
    {
        using var kept = await AnswersAsync();

        var outcome = await kept.KeepAsync("id", Text(question), Text(answer), default);

        Assert.Equal(expected, outcome);
        Assert.Equal(outcome == KeepOutcome.Kept ? 1 : 0, (await kept.ListAsync(default)).Count);
        Assert.NotEmpty(KeptTexts.For(outcome));
    }

    [Fact]
    public async Task The_longest_that_may_be_kept_fits_into_its_row_in_any_script()
    {
        using var kept = await AnswersAsync();

        await kept.KeepAsync("id", new string('語', KeptAnswer.LongestQuestion), new string('語', KeptAnswer.LongestAnswer), default);

        Assert.Equal(new string('語', KeptAnswer.LongestAnswer), Assert.Single(await kept.ListAsync(default)).Answer);
    }

    [Fact]
    public async Task What_one_instance_keeps_or_removes_counts_there_at_once_and_on_another_at_its_next_look()
    {
        var wire = await azurite.NewTablesAsync();
        var (here, there) = (new Knowledge(ContentFiles.Known), new Knowledge(ContentFiles.Known));
        using var keptHere = Answers(wire, here);
        using var keptThere = Answers(wire, there);
        await keptThere.LookAsync(default);

        await keptHere.KeepAsync("shuttle", "Will the shuttle run?", "It runs all day.", default);
        Assert.Equal("It runs all day.", Ask(here));
        await keptThere.LookAsync(default);
        Assert.Equal("It runs all day.", Ask(there));

        await keptThere.RemoveAsync("shuttle", default);
        Assert.Null(there.Find("kept-shuttle"));
        await keptHere.LookAsync(default);
        Assert.Null(here.Find("kept-shuttle"));

        static string? Ask(Knowledge knowledge) => knowledge.Recognize("Will the shuttle run?", []).Sure?.Answer;
    }

    [Fact]
    public async Task A_look_that_finds_nothing_new_costs_one_small_request()
    {
        var transport = new FaultingTransport();
        using var kept = Answers(await azurite.NewTablesAsync() with { Transport = transport }, new Knowledge(ContentFiles.Known));
        await kept.KeepAsync("shuttle", "Will the shuttle run?", "It runs all day.", default);
        transport.Forget();

        await kept.LookAsync(default);
        await kept.LookAsync(default);

        Assert.Equal(2, transport.Sent.Count);
        Assert.Empty(transport.Writes);
    }

    [Fact]
    public async Task While_storage_is_away_what_is_known_stays_known()
    {
        var transport = new FaultingTransport();
        var time = new FakeTimeProvider();
        var wire = await azurite.NewTablesAsync() with { Transport = transport, Time = time };
        var knowledge = new Knowledge(ContentFiles.Known);
        using var kept = Answers(wire, knowledge);
        await kept.KeepAsync("shuttle", "Will the shuttle run?", "It runs all day.", default);

        transport.IsDown = true;
        Assert.True(StorageFault.IsOutage(await Assert.ThrowsAnyAsync<Exception>(() => kept.LookAsync(default))));
        Assert.NotNull(knowledge.Find("kept-shuttle"));

        transport.IsDown = false;
        time.Advance(Breaker.Rest);
        await kept.RemoveAsync("shuttle", default);
        Assert.Null(knowledge.Find("kept-shuttle"));
    }

    private static string Text(object lengthOrText) => lengthOrText as string ?? new string('x', (int)lengthOrText);

    private async Task<KeptAnswers> AnswersAsync() => Answers(await azurite.NewTablesAsync(), new Knowledge(ContentFiles.Known));

    private KeptAnswers Answers(StorageWire wire, Knowledge knowledge) => new(
        new KeptStore(azurite.Open(wire), new Sealer(TestKeys.Of(1)), NullLogger<KeptStore>.Instance),
        knowledge,
        new CalendarClock(new FakeTimeProvider()));
}
