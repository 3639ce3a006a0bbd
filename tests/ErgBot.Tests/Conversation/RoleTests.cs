using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Conversation;

/// <summary>"I'm a principal", "I'm a teacher", "am I signed up?": what somebody says and asks of themselves.</summary>
public sealed class RoleTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Alice = "Alice Rivera";
    private const string Bob = "Bob Okafor";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Who_says_that_they_are_an_administrator_is_told_kindly_and_noted_only_when_they_press()
    {
        await using var bot = await WiredBot.StartAsync(azurite);
        var said = await AnswerToAsync(bot, Alice, "I'm a principal");
        Assert.Contains("early fall 2018", said, StringComparison.Ordinal);
        Assert.Contains("Shall I note it?", said, StringComparison.Ordinal);
        Assert.Contains("Are you an administrator?", await AnswerToAsync(bot, Alice, "join the veterans group"), StringComparison.Ordinal);
        await bot.SaysAsync(Alice, "cancel");

        await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "yes" });
        Assert.Contains("noted that already", await AnswerToAsync(bot, Alice, "I'm a principal"), StringComparison.Ordinal);
        Assert.Contains("not administrators", await AnswerToAsync(bot, Alice, "join the veterans group"), StringComparison.Ordinal);

        Assert.Contains("So far I have noted that you are an administrator", await AnswerToAsync(bot, Alice, "I'm a teacher"), StringComparison.Ordinal);
        await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "no" });
        Assert.Contains("confidential", await AnswerToAsync(bot, Alice, "join the veterans group"), StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task Where_a_roll_decides_the_answer_says_so_and_asks_nothing()
    {
        var roll = _folder.Write("roll.csv", $"id\n{WiredBot.ObjectId(Bob)}");
        await using var bot = await WiredBot.StartAsync(azurite, new Dictionary<string, string?> { ["StaffRoll:AdministratorsFile"] = roll });
        Assert.Contains("You are on the administrators' roll", await AnswerToAsync(bot, Bob, "I'm a principal"), StringComparison.Ordinal);
        Assert.Contains("You are on the administrators' roll", await AnswerToAsync(bot, Bob, "I'm a teacher"), StringComparison.Ordinal);
        Assert.Contains("you aren't on it", await AnswerToAsync(bot, Alice, "I'm a principal"), StringComparison.Ordinal);
        Assert.Contains("the administrators' roll says the same", await AnswerToAsync(bot, Alice, "I'm a teacher"), StringComparison.Ordinal);
        Assert.All(bot.SaidTo(Alice), said => Assert.DoesNotContain("note it", said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("I'm a principal")]
    [InlineData("I'm a teacher")]
    [InlineData("am I signed up?")]
    public async Task In_a_channel_nothing_of_it_is_said(string text)
    {
        await using var bot = await WiredBot.StartAsync(azurite);
        await bot.SaysInChannelAsync(Alice, text);
        Assert.Contains("between you and me", Assert.Single(bot.SaidIn(WiredBot.Channel)), StringComparison.Ordinal);
        Assert.NotEmpty(bot.SaidIn($"a:29:{Alice}"));
    }

    [Fact]
    public async Task The_rule_is_told_though_storage_is_away()
    {
        var transport = new FaultingTransport();
        await using var bot = await WiredBot.StartAsync(azurite, transport: transport);
        transport.IsDown = true;
        Assert.Contains("early fall 2018", await AnswerToAsync(bot, Alice, "I'm a principal"), StringComparison.Ordinal);
        Assert.Contains("try again", await AnswerToAsync(bot, Alice, "am I signed up?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-05-14T09:00:00-04:00", "You haven't answered yet.")]
    [InlineData("2018-05-24T09:00:00-04:00", "You gave no answer.")]
    public async Task Who_asks_for_their_answer_and_gave_none_is_told_so(string now, string said)
    {
        await using var bot = await WiredBot.StartAsync(azurite, new Dictionary<string, string?> { ["Clock:StartAt"] = now });
        Assert.Contains(said, await AnswerToAsync(bot, Alice, "am I signed up?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_their_answer_sees_how_it_stands()
    {
        var wire = await azurite.NewTablesAsync();
        await using var bot = await WiredBot.StartAsync(azurite, wire);
        await bot.SaysAsync(Alice, "count me in");
        Assert.Contains("You're going.", await AnswerToAsync(bot, Alice, "am I signed up?"), StringComparison.Ordinal);
        await using var later = await WiredBot.StartAsync(azurite, wire, new() { ["Clock:StartAt"] = "2018-05-24T09:00:00-04:00" });
        Assert.Contains("You were going.", await AnswerToAsync(later, Alice, "am I signed up?"), StringComparison.Ordinal);
    }

    private static async Task<string> AnswerToAsync(WiredBot bot, string who, string says)
    {
        await bot.SaysAsync(who, says);
        return bot.SaidTo(who)[^1];
    }
}
