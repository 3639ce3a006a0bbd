using System.Text;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;

namespace ErgBot.Journeys.Stories;

/// <summary>As deployed: an app id, tokens both ways, the real clock, staff by their accounts' domain.</summary>
public sealed class SignedStory : Story
{
    private protected override bool Signed => true;

    [Fact]
    public async Task From_the_welcome_to_an_answer_with_tokens_both_ways()
    {
        // The clock can't be moved outside Development: an event far ahead.
        using var content = OwnContent.WithSeats(5, day: "2098-05-23");
        await StartBotAsync(Settings.With("Content:Folder", content.Folder));
        var alice = await StaffAsync();
        alice.SeesCard("Hello, I'm ErgBot");
        await alice.Says("when is the kick-off?");
        await alice.Taps("Going");
        alice.SeesCard("You're going");
        Assert.Equal(1, (await Ledger.EventAsync(KickOff)).Going);
        Assert.InRange(Teams.Login!.TokensIssued, 1, 2);
    }

    [Fact]
    public async Task Without_a_token_of_Teams_nobody_gets_in()
    {
        await StartBotAsync();
        var alice = Person("Alice Rivera");
        alice.Chat.HasBot = true;
        var message = new Activities(Teams).Message(alice.Account, alice.Chat, "1", "when is the kick-off?");
        foreach (var token in new[] { null, "", "not.a.token", Forged(), Teams.Login!.Token("https://teams.attacker.example/") })
        {
            using var content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
            Assert.InRange((await Teams.DeliverRawAsync(content, token: token)).Status, 401, 403);
        }

        message["conversation"]!["tenantId"] = Guid.NewGuid().ToString();
        Assert.Equal(403, (await Teams.DeliverAsync(message)).Status);
        Assert.Empty(Teams.Posted);
    }

    [Theory]
    [InlineData("MicrosoftAppId")]
    [InlineData("MicrosoftAppPassword")]
    [InlineData("MicrosoftAppTenantId")]
    [InlineData("Privacy:Key")]
    [InlineData("Storage:ConnectionString")]
    [InlineData("StaffRoll:StaffDomains:0")]
    public async Task Without_what_it_needs_it_does_not_start_and_says_which_key_is_missing(string key)
    {
        await using var bot = await BotProcess.RunToTheEndAsync(Settings.Without(key));
        Assert.NotEqual(0, bot.ExitCode);
        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), bot.Output, StringComparison.Ordinal);
    }

    /// <summary>The right claims under a wrong signature.</summary>
    private string Forged()
    {
        var parts = Teams.Login!.Token(Teams.ServiceUrl).Split('.');
        return $"{parts[0]}.{parts[1]}.{new string('A', parts[2].Length)}";
    }
}
