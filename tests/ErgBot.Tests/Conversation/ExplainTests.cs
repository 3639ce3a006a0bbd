using ErgBot.Answers;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Conversation;

/// <summary>"Why did you say that", "explain: count me in".</summary>
public sealed class ExplainTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Alice = "Alice Rivera";

    [Fact]
    public async Task How_a_sentence_is_understood_is_said_and_nothing_of_it_is_done()
    {
        await using var bot = await WiredBot.StartAsync(azurite);

        await bot.SaysAsync(Alice, "explain: count me in");
        Assert.Contains("for **I'm going**.", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);

        await bot.SaysAsync(Alice, "am I signed up?");
        Assert.Contains("You haven't answered yet.", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_sentence_it_says_how_to_ask()
    {
        await using var bot = await WiredBot.StartAsync(azurite);

        await bot.SaysAsync(Alice, "why did you say that?");

        Assert.Equal(ExplainTexts.How, bot.SaidTo(Alice)[^1]);
    }

    [Fact]
    public async Task In_a_channel_it_is_told_to_the_asker_alone()
    {
        await using var bot = await WiredBot.StartAsync(azurite);
        await bot.SaysAsync(Alice, "hello");

        await bot.SaysInChannelAsync(Alice, "explain when is the thing");

        Assert.Contains("when is the thing", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(bot.SaidIn(WiredBot.Channel), said => said.Contains("thing", StringComparison.Ordinal));
    }
}
