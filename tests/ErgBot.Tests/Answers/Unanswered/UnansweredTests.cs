using Azure.Data.Tables;
using ErgBot.Answers;
using ErgBot.Answers.Tickets;
using ErgBot.Answers.Unanswered;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Answers.Unanswered;

public sealed class UnansweredTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Question = "translate my dissertation into Klingon";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(12);
    private static readonly Dictionary<string, string?> _settings = new() { ["Organizers:0"] = WiredBot.ObjectId("olga"), ["Organizers:1"] = WiredBot.ObjectId("omar") };

    [Fact]
    public async Task What_three_people_asked_in_vain_organizers_see_in_one_wording_and_without_anybody()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync("ann", Question);
        await bot.SaysAsync("bob", $"please {Question}, I'm Bob Ortiz");
        await RowsAsync(bot, 2);
        await bot.SaysAsync("olga", "unanswered questions");
        Assert.Contains(UnansweredTexts.None, bot.SaidTo("olga")[^1], StringComparison.Ordinal);

        await bot.SaysInChannelAsync("cem", Question);
        await RowsAsync(bot, 3);
        await bot.SaysAsync("olga", "unanswered questions");

        var said = bot.SaidTo("olga")[^1];
        Assert.Contains("Klingon", said, StringComparison.Ordinal);
        Assert.Contains("Asked by 3 people or more within a month.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Ortiz", said, StringComparison.Ordinal);
        foreach (var who in new[] { "ann", "bob", "cem" })
        {
            Assert.DoesNotContain(WiredBot.ObjectId(who), said, StringComparison.OrdinalIgnoreCase);
        }

        Assert.All((await RowsAsync(bot, 3)).Select(row => row.RowKey.Split(':')[1]), pseudonym => Assert.DoesNotContain(pseudonym, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_for_organizers_alone_is_offered_to_nobody_else()
    {
        const string HalfClear = "is there a question on the roof";
        await using var bot = await StartAsync();

        await bot.SaysAsync("olga", HalfClear);
        await bot.SaysAsync("ann", HalfClear);

        Assert.Contains("Questions without an answer", bot.SaidTo("olga")[^1], StringComparison.Ordinal);
        Assert.Contains(AnswerTexts.NearTitle, bot.SaidTo("ann")[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Questions without an answer", bot.SaidTo("ann")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_asking_again_and_again_is_no_three_people()
    {
        await using var bot = await StartAsync();
        await bot.SaysAsync("ann", Question);
        await bot.SaysAsync("ann", $"please {Question}");
        await bot.SaysInChannelAsync("ann", $"can you {Question}");
        await RowsAsync(bot, 3);

        await bot.SaysAsync("olga", "unanswered questions");

        Assert.Contains(UnansweredTexts.None, bot.SaidTo("olga")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organizer_answers_one_for_everybody_and_it_is_asked_in_vain_no_more()
    {
        await using var bot = await StartAsync();
        foreach (var who in new[] { "ann", "bob", "cem" })
        {
            await bot.SaysAsync(who, Question);
        }

        await RowsAsync(bot, 3);
        var form = JObject.Parse(await bot.TapsAsync("olga", UnansweredAction.AnswerVerb, UnansweredAction.Answer(Question)));
        var keep = Data(form, UnansweredAction.KeepVerb);
        Assert.Equal(Data(JObject.Parse(await bot.TapsAsync("omar", UnansweredAction.AnswerVerb, UnansweredAction.Answer($"{Question}?"))), UnansweredAction.KeepVerb), keep);
        keep[UnansweredAction.QuestionInput] = Question;
        keep[UnansweredAction.AnswerInput] = "Ask the library; they know Klingon.";

        var kept = await bot.TapsAsync("olga", UnansweredAction.KeepVerb, keep);
        await bot.TapsAsync("olga", UnansweredAction.KeepVerb, keep);

        Assert.Contains("Kept.", kept, StringComparison.Ordinal);
        Assert.Contains(UnansweredTexts.None, kept, StringComparison.Ordinal);
        await bot.SaysAsync("dan", Question);
        Assert.Contains("they know Klingon", bot.SaidTo("dan")[^1], StringComparison.Ordinal);
        Assert.Single(bot.Services.GetRequiredService<Knowledge>().Kept);
    }

    [Fact]
    public async Task What_cannot_be_kept_stays_in_the_form_with_the_reason()
    {
        await using var bot = await StartAsync();
        var keep = Data(JObject.Parse(await bot.TapsAsync("olga", UnansweredAction.AnswerVerb, UnansweredAction.Answer(Question))), UnansweredAction.KeepVerb);
        keep[UnansweredAction.QuestionInput] = Question;
        keep[UnansweredAction.AnswerInput] = new string('x', 2001);

        var refused = await bot.TapsAsync("olga", UnansweredAction.KeepVerb, keep);

        Assert.Contains("the answer may have 2000 characters at most", refused, StringComparison.Ordinal);
        Assert.Contains(new string('x', 2001), refused, StringComparison.Ordinal);
        Assert.Empty(bot.Services.GetRequiredService<Knowledge>().Kept);
    }

    [Theory]
    [InlineData(UnansweredAction.ListVerb)]
    [InlineData(UnansweredAction.AnswerVerb)]
    [InlineData(UnansweredAction.KeepVerb)]
    public async Task Nobody_but_organizers_gets_anywhere_whatever_they_send(string verb)
    {
        await using var bot = await StartAsync();
        var data = UnansweredAction.Keep(new string('a', 32));
        data[UnansweredAction.QuestionInput] = Question;
        data[UnansweredAction.AnswerInput] = "Ask me.";
        data["organizer"] = WiredBot.ObjectId("olga");

        Assert.Contains(UnansweredTexts.OrganizersOnly, await bot.TapsAsync("ann", verb, data), StringComparison.Ordinal);
        await bot.SaysAsync("ann", "unanswered questions");
        Assert.Contains(TicketTexts.OrganizersOnly, bot.SaidTo("ann")[^1], StringComparison.Ordinal);
        Assert.Empty(bot.Services.GetRequiredService<Knowledge>().Kept);
    }

    [Theory]
    [InlineData("../answer:1")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData(null)]
    public async Task A_form_that_is_none_of_ours_is_not_read(string? form)
    {
        await using var bot = await StartAsync();
        var data = new JObject { ["form"] = form, [UnansweredAction.QuestionInput] = Question, [UnansweredAction.AnswerInput] = "Ask me." };

        Assert.Contains("can't read that form", await bot.TapsAsync("olga", UnansweredAction.KeepVerb, data), StringComparison.Ordinal);
        Assert.Contains("can't read that form", await bot.TapsAsync("olga", UnansweredAction.AnswerVerb, []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_of_these_leads_to_the_organizers_and_is_noted()
    {
        await using var bot = await StartAsync();

        var said = await bot.TapsAsync("ann", AskAction.NoneVerb, AskAction.None("is there a shuttle bus"));

        Assert.Contains(AnswerTexts.UnknownTitle, said, StringComparison.Ordinal);
        Assert.Contains("Ask the organizers", said, StringComparison.Ordinal);
        await RowsAsync(bot, 1);
        await bot.TapsAsync("bob", AskAction.NoneVerb);
        await bot.TapsAsync("bob", AskAction.NoneVerb, AskAction.None(new string('x', 5000)));
        await RowsAsync(bot, 2);
    }

    [Fact]
    public async Task What_comes_near_offers_none_of_these_with_what_was_written()
    {
        await using var bot = await StartAsync();
        var near = bot.Services.GetRequiredService<AnswerCard>().Near([.. bot.Services.GetRequiredService<Knowledge>().Topics.Take(3)], "is there a shuttle bus");

        Assert.Equal("is there a shuttle bus", AskAction.QuestionOf(Data(JObject.Parse(near.Card.ToJson()), AskAction.NoneVerb)));
    }

    [Fact]
    public async Task While_storage_is_away_the_answer_comes_and_the_question_is_let_go()
    {
        var transport = new FaultingTransport();
        await using var bot = await StartAsync(transport);
        transport.IsDown = true;
        await bot.SaysAsync("ann", Question);
        Assert.Contains(AnswerTexts.UnknownTitle, bot.SaidTo("ann")[^1], StringComparison.Ordinal);
        await UntilAsync(() => Task.FromResult(bot.Logged.Contains("was not kept", StringComparison.Ordinal)));

        transport.IsDown = false;
        await Task.Delay(ErgBot.Storage.Breaker.Rest);
        await bot.SaysAsync("ann", $"please {Question}");
        await RowsAsync(bot, 1);
        Assert.DoesNotContain("Klingon", bot.Logged, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<WiredBot> StartAsync(FaultingTransport? transport = null)
    {
        var bot = await WiredBot.StartAsync(azurite, _settings, transport);
        await ActivatorUtilities.CreateInstance<UnansweredWorker>(bot.Services).StartAsync(CancellationToken.None);
        return bot;
    }

    private static JObject Data(JObject response, string verb) =>
        (JObject)response.SelectTokens("$..*").OfType<JObject>().First(action => (string?)action["verb"] == verb)["data"]!;

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(WiredBot bot, int expected)
    {
        var rows = new List<TableEntity>();
        await UntilAsync(async () =>
        {
            rows.Clear();
            await foreach (var row in bot.Tables.Questions.QueryAsync<TableEntity>(row => row.PartitionKey == "2018-05"))
            {
                rows.Add(row);
            }

            return rows.Count >= expected;
        });
        Assert.Equal(expected, rows.Count);
        return rows;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await isSo() && TimeProvider.System.GetElapsedTime(started) < _patience)
        {
            await Task.Delay(20);
        }
    }
}
