using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Groups;

/// <summary>Whether what is sent to a group reaches who has just joined it.</summary>
public sealed class ReachTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Alice = "Alice Rivera";
    private const string AppId = "22222222-2222-2222-2222-222222222222";

    [Fact]
    public async Task Who_joins_from_a_channel_without_the_bot_in_person_is_told_and_offered_to_add_it()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: new() { ["MicrosoftAppId"] = AppId });
        bot.Teams.OpensChats = false;

        var joined = await JoinAsync(bot);

        Assert.Contains("You've joined", joined, StringComparison.Ordinal);
        Assert.Contains("can't reach you", joined, StringComparison.Ordinal);
        Assert.Contains($"https://teams.microsoft.com/l/app/{AppId}", joined, StringComparison.Ordinal);
        Assert.DoesNotContain("can't reach you", await JoinAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_registration_there_is_no_link_to_follow()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        bot.Teams.OpensChats = false;

        var joined = await JoinAsync(bot);

        Assert.Contains("can't reach you", joined, StringComparison.Ordinal);
        Assert.DoesNotContain("l/app", joined, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_bot_in_person_is_not_bothered_and_can_be_written_to()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: new() { ["MicrosoftAppId"] = AppId });

        Assert.DoesNotContain("can't reach you", await JoinAsync(bot), StringComparison.Ordinal);
        Assert.NotNull(await bot.AddressOfAsync(Alice));
    }

    private static async Task<string> JoinAsync(WiredBot bot)
    {
        await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "no" });
        return await bot.TapsAsync(Alice, "group.join", new() { ["group"] = "veterans" });
    }
}
