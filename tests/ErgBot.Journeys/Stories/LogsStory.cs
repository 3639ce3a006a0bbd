namespace ErgBot.Journeys.Stories;

public sealed class LogsStory : Story
{
    [Theory]
    [InlineData("Debug")]
    [InlineData("Trace")]
    public async Task However_much_is_logged_nothing_personal_is(string level)
    {
        // What is looked for, and where, is in the end of every story; here the logs say all they can.
        var bot = await StartBotAsync(Settings.With("Logging:LogLevel:Default", level).With("Logging:LogLevel:Microsoft.AspNetCore", level));
        var channel = Teams.AddChannel("ERG Staff Team", "events");
        var alice = await StaffAsync();
        await alice.Says("count me in");
        await alice.Says("I want to join the veterans group");
        await alice.Says("no");
        await alice.Says("no");
        await alice.Says("yes");
        await alice.SaysIn(channel, "my groups, please");
        await alice.Says("please tell my colleague Jordan Bell that I moved to another school");
        await alice.Removes();
        Assert.Contains("dbug", bot.Output, StringComparison.Ordinal);
    }
}
