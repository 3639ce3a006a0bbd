namespace ErgBot.Journeys.Stories;

public sealed class RestartStory : Story
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task From_install_to_membership_and_all_is_still_there_after_the_bot_was_stopped_or_killed(bool killed)
    {
        var bot = await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("when is the kick-off?");
        await alice.Taps("Going");
        await alice.Says("which groups are there?");
        await alice.Taps("Veterans");
        await alice.Taps("Join");
        await alice.Taps("I'm not an administrator");
        alice.SeesCard("You've joined Veterans");

        if (killed)
        {
            await bot.KillAsync();
        }
        else
        {
            Assert.InRange(await bot.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(10));
            Assert.Equal(0, bot.ExitCode);
        }

        await bot.StartAgainAsync();
        await alice.Reloads();
        alice.SeesNothingNew();
        await alice.Says("when is the kick-off?");
        alice.SeesCard("You're going");
        await alice.Says("my groups");
        alice.SeesCard("Veterans");
        await alice.Taps("Leave", beside: "Veterans");
        alice.SeesCard("You've left Veterans");
        Assert.Equal(0, await Ledger.MembersAsync("veterans"));

        var rows = await Ledger.EventAsync(KickOff);
        Assert.Equal((1, 1), (rows.Going, rows.AnswersThatSay("Going")));
    }

    [Fact]
    public async Task A_conversation_about_joining_goes_on_with_another_instance()
    {
        var one = await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("join the veterans group");
        alice.Sees("Are you an administrator?");
        await one.KillAsync();

        var other = await StartBotAsync();
        alice.At = other.Messages;
        await alice.Says("no");
        alice.Sees("confidential");
        await alice.Says("no");
        await alice.Says("yes");
        alice.Sees("You've joined Veterans");
        Assert.Equal(1, await Ledger.MembersAsync("veterans"));
    }
}
