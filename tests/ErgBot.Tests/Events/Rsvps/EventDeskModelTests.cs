using ErgBot.Tests.Events.Rsvps.Model;

namespace ErgBot.Tests.Events.Rsvps;

public static class EventDeskModelTests
{
    [Fact]
    public static Task One_after_the_other_everybody_is_told_what_the_model_says() => Samples.OneAfterTheOtherAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public static Task At_once_it_could_have_been_one_after_the_other(bool faults) => Samples.AtOnceAsync(faults);

    [Fact]
    public static async Task Without_the_guard_it_could_not_so_the_test_above_proves_something() =>
        await Assert.ThrowsAnyAsync<Exception>(() => Samples.AtOnceAsync(faults: false, conditional: false, count: 2_000));
}
