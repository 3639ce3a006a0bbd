using System.Net;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;

namespace ErgBot.Journeys.Stories;

public sealed class StorageAwayStory : Story
{
    // Bounds that hold on a busy machine: Teams gives up after 15 s. How fast it is on a quiet one a benchmark says, not a test.
    private static readonly TimeSpan BeforeTeamsGivesUp = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan BackAgain = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_storage_questions_are_answered_and_taps_refused_honestly_and_all_is_back_after(bool silent)
    {
        await using var proxy = FaultProxy.Before(Storage.Tables);
        var bot = await StartBotAsync(Settings.WithStorage(Storage.Through(proxy.Authority, Storage.Queues.Authority)));
        var alice = await StaffAsync();
        await alice.Says("when is the kick-off?");
        await alice.Taps("Going");

        TakeAway(proxy, silent);
        await InTimeAsync("the first tap", BeforeTeamsGivesUp, () => alice.Taps("Maybe"));
        alice.Sees("try again");
        await InTimeAsync("a question", BeforeTeamsGivesUp, () => alice.Says("who can join?"));
        alice.SeesCard("Any employee who is not an administrator");
        await alice.Says("who hosts the event?");
        alice.SeesCard("Human Resources");
        var everybody = Enumerable.Range(1, 5).Select(_ => alice.Taps("Maybe"));
        await InTimeAsync("five taps at once", BeforeTeamsGivesUp, () => Task.WhenAll(everybody));
        alice.Sees("try again");
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync("health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await bot.StatusAsync("health/ready"));

        GiveBack(proxy, silent);
        await WithinAsync(BackAgain, async () => await bot.StatusAsync("health/ready") == HttpStatusCode.OK);
        var rows = await Ledger.EventAsync(KickOff);
        Assert.Equal((1, 1), (rows.Going, rows.AnswersThatSay("Going")));
        await alice.Taps("Maybe");
        alice.SeesCard("You're a maybe");
        Assert.Equal(1, (await Ledger.EventAsync(KickOff)).Maybe);
    }

    [Fact]
    public async Task A_bot_that_starts_without_storage_chats_and_is_ready_when_storage_comes()
    {
        await using var proxy = FaultProxy.Before(Storage.Tables);
        proxy.GoAway();
        var bot = await StartBotAsync(Settings.WithStorage(Storage.Through(proxy.Authority, Storage.Queues.Authority)), until: "live");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await bot.StatusAsync("health/ready"));
        var alice = Person("Alice Rivera");
        alice.Chat.HasBot = true;
        await alice.Says("who can join?");
        alice.SeesCard("Any employee who is not an administrator");

        proxy.ComeBack();
        await WithinAsync(BackAgain, async () => await bot.StatusAsync("health/ready") == HttpStatusCode.OK);
        await alice.Says("when is the kick-off?");
        await alice.Taps("Going");
        alice.SeesCard("You're going");
    }

    /// <summary>Either nobody listens any more, or requests are taken and never answered.</summary>
    private static void TakeAway(FaultProxy proxy, bool silent)
    {
        if (silent)
        {
            proxy.Silent = true;
        }
        else
        {
            proxy.GoAway();
        }
    }

    private static void GiveBack(FaultProxy proxy, bool silent)
    {
        if (silent)
        {
            proxy.Silent = false;
        }
        else
        {
            proxy.ComeBack();
        }
    }

    private static async Task InTimeAsync(string what, TimeSpan limit, Func<Task> act)
    {
        var started = TimeProvider.System.GetTimestamp();
        await act();
        var took = TimeProvider.System.GetElapsedTime(started);
        Assert.True(took <= limit, $"{what} took {took.TotalSeconds:0.0} s, more than {limit.TotalSeconds:0} s.");
    }

    private static async Task WithinAsync(TimeSpan limit, Func<Task<bool>> holds)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(started) > limit)
            {
                throw new StoryFailedException($"It did not come true within {limit.TotalSeconds:0} s.");
            }

            await Task.Delay(50);
        }
    }
}
