using ErgBot.Answers;
using ErgBot.Answers.Kept;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Answers.Kept;

public sealed class KeptTapTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly Dictionary<string, string?> _settings = new() { ["Organizers:0"] = WiredBot.ObjectId("olga"), ["Organizers:1"] = WiredBot.ObjectId("omar") };

    [Fact]
    public async Task Organizers_see_what_is_kept_the_newest_first_and_a_page_at_a_time()
    {
        await using var bot = await StartAsync(kept: 11);

        await bot.SaysAsync("olga", "kept answers");
        var first = bot.SaidTo("olga")[^1];
        Assert.True(first.IndexOf("Question 11?", StringComparison.Ordinal) < first.IndexOf("Question 10?", StringComparison.Ordinal));
        Assert.Contains("Answer 11.", first, StringComparison.Ordinal);
        Assert.Contains("Kept on Monday, May 14", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Question 1?", first, StringComparison.Ordinal);
        Assert.DoesNotContain(KeptTexts.NewerButton, first, StringComparison.Ordinal);

        var second = await bot.TapsAsync("omar", KeptAction.ListVerb, KeptAction.Page(1));
        Assert.Contains("Question 1?", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Question 2?", second, StringComparison.Ordinal);
        Assert.DoesNotContain(KeptTexts.OlderButton, second, StringComparison.Ordinal);
        Assert.Contains("Question 1?", await bot.TapsAsync("omar", KeptAction.ListVerb, KeptAction.Page(199)), StringComparison.Ordinal);
        Assert.Contains("Question 11?", await bot.TapsAsync("omar", KeptAction.ListVerb, new JObject { ["page"] = "-1" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_removed_is_answered_no_more_and_an_old_card_says_so()
    {
        await using var bot = await StartAsync(kept: 2);
        var answer = (await bot.Services.GetRequiredService<KeptAnswers>().ListAsync(default))[0];
        Assert.NotNull(bot.Services.GetRequiredService<Knowledge>().Find($"kept-{answer.Id}"));

        var after = await bot.TapsAsync("olga", KeptAction.RemoveVerb, KeptAction.Remove(answer, 0));
        Assert.Contains(KeptTexts.Removed, after, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Question, after, StringComparison.Ordinal);
        Assert.Null(bot.Services.GetRequiredService<Knowledge>().Find($"kept-{answer.Id}"));

        Assert.Contains(KeptTexts.RemovedBefore, await bot.TapsAsync("omar", KeptAction.RemoveVerb, KeptAction.Remove(answer, 0)), StringComparison.Ordinal);
        Assert.Contains(KeptTexts.RemovedBefore, await bot.TapsAsync("omar", KeptAction.RemoveVerb, new JObject { ["answer"] = "head/../#?" }), StringComparison.Ordinal);
        Assert.Single(await bot.Services.GetRequiredService<KeptAnswers>().ListAsync(default));
    }

    [Fact]
    public async Task Nobody_but_organizers_sees_or_removes_whatever_they_send()
    {
        await using var bot = await StartAsync(kept: 1);
        var answer = (await bot.Services.GetRequiredService<KeptAnswers>().ListAsync(default))[0];
        var forged = KeptAction.Remove(answer, 0);
        forged["organizer"] = WiredBot.ObjectId("olga");

        Assert.Contains(KeptTexts.OrganizersOnly, await bot.TapsAsync("ann", KeptAction.RemoveVerb, forged), StringComparison.Ordinal);
        Assert.Contains(KeptTexts.OrganizersOnly, await bot.TapsAsync("ann", KeptAction.ListVerb), StringComparison.Ordinal);
        await bot.SaysAsync("ann", "kept answers");
        Assert.Contains(KeptTexts.OrganizersOnly, bot.SaidTo("ann")[^1], StringComparison.Ordinal);
        Assert.Single(await bot.Services.GetRequiredService<KeptAnswers>().ListAsync(default));
    }

    [Fact]
    public async Task While_nothing_is_kept_the_card_says_how_to()
    {
        await using var bot = await StartAsync(kept: 0);

        Assert.Contains(KeptTexts.None, await bot.TapsAsync("olga", KeptAction.ListVerb), StringComparison.Ordinal);
    }

    private async Task<WiredBot> StartAsync(int kept)
    {
        var bot = await WiredBot.StartAsync(azurite, _settings);
        for (var number = 1; number <= kept; number++)
        {
            await bot.Services.GetRequiredService<KeptAnswers>().KeepAsync($"id{number}", $"Question {number}?", $"Answer {number}.", default);
        }

        return bot;
    }
}
