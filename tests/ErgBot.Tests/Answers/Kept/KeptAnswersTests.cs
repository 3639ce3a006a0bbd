using ErgBot.Answers.Kept;
using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Answers.Kept;

public sealed class KeptAnswersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(" ", "An answer.", KeepOutcome.Empty)]
    [InlineData("A question?", "\n", KeepOutcome.Empty)]
    [InlineData(KeptAnswer.LongestQuestion, 1, KeepOutcome.Kept)]
    [InlineData(KeptAnswer.LongestQuestion + 1, 1, KeepOutcome.QuestionTooLong)]
    [InlineData(1, KeptAnswer.LongestAnswer, KeepOutcome.Kept)]
    [InlineData(1, KeptAnswer.LongestAnswer + 1, KeepOutcome.AnswerTooLong)]
    public async Task What_cannot_be_kept_is_said_and_not_stored(object question, object answer, object expected)
    {
        var kept = await AnswersAsync();

        var outcome = await kept.KeepAsync("id", Text(question), Text(answer), default);

        Assert.Equal(expected, outcome);
        Assert.Equal(outcome == KeepOutcome.Kept ? 1 : 0, (await kept.ListAsync(default)).Count);
        Assert.NotEmpty(KeptTexts.For(outcome));
    }

    [Fact]
    public async Task The_longest_that_may_be_kept_fits_into_its_row_in_any_script()
    {
        var kept = await AnswersAsync();

        await kept.KeepAsync("id", new string('語', KeptAnswer.LongestQuestion), new string('語', KeptAnswer.LongestAnswer), default);

        Assert.Equal(new string('語', KeptAnswer.LongestAnswer), Assert.Single(await kept.ListAsync(default)).Answer);
    }

    private static string Text(object lengthOrText) => lengthOrText as string ?? new string('x', (int)lengthOrText);

    private async Task<KeptAnswers> AnswersAsync() => new(
        new KeptStore(azurite.Open(await azurite.NewTablesAsync()), new Sealer(TestKeys.Of(1)), NullLogger<KeptStore>.Instance),
        new CalendarClock(new FakeTimeProvider()));
}
