using System.Text.RegularExpressions;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;

namespace ErgBot.Journeys.Stories;

public sealed partial class ForgetMeStory : Story
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task All_that_is_kept_is_shown_and_then_forgotten_everywhere_and_one_can_begin_anew()
    {
        await StartBotAsync();
        await StartBotAsync();
        var (alice, bob) = (await StaffAsync(), await StaffAsync("Bob Okafor"));
        await LiveAsync(alice);
        await LiveAsync(bob);
        var bobs = await TracesOfAsync(bob);
        Assert.InRange((await TracesOfAsync(alice)).Count, 5, 100);

        await alice.Says("what do you store about me?");
        alice.SeesCard("Veterans: confidentially");
        alice.SeesCard("Kick-Off: Going");
        await alice.Taps("Show it as JSON");
        alice.SeesCard("\"groups\"");
        await alice.Says("forget me");
        alice.SeesCard("It can't be undone");
        await alice.Taps("No, keep my data");
        await alice.Says("forget me");
        await alice.Taps("Yes, forget me");
        alice.SeesCard("I'm forgetting you");
        await LeavesNoTraceAsync(alice);
        Assert.Equal(bobs, await TracesOfAsync(bob));
        Assert.Equal(1, (await Ledger.EventAsync(KickOff)).Going);

        await alice.Says("my groups");
        alice.Sees("You aren't in a group");
        await LiveAsync(alice);
        Assert.Equal(2, (await Ledger.EventAsync(KickOff)).Going);
    }

    /// <param name="writes">So many writes to storage get through after "Yes, forget me"; then the process is killed.</param>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(15)]
    public async Task Killed_in_the_middle_of_forgetting_it_goes_on_and_nothing_is_left(int writes)
    {
        await using var proxy = FaultProxy.Before(Storage.Tables);
        var bot = await StartBotAsync(Settings.WithStorage(Storage.Through(proxy.Authority, Storage.Queues.Authority), patient: true));
        var (alice, bob) = (await StaffAsync(), await StaffAsync("Bob Okafor"));
        await LiveAsync(alice);
        await LiveAsync(bob);
        var bobs = await TracesOfAsync(bob);
        await alice.Says("forget me");
        var frozen = new Frozen(AnyWrite());
        frozen.Next(writes);
        proxy.Frozen = frozen;
        await alice.Taps("Yes, forget me");
        await ComesTrueAsync($"forgetting takes more than {writes} writes", () => frozen.Writes > writes);
        Assert.NotEmpty(await TracesOfAsync(alice));

        await bot.KillAsync();
        proxy.Frozen = null;
        await bot.StartAgainAsync();

        await LeavesNoTraceAsync(alice);
        Assert.Equal(bobs, await TracesOfAsync(bob));
        Assert.Equal(1, (await Ledger.EventAsync(KickOff)).Going);
    }

    [GeneratedRegex("(?<id>)^(POST|PUT|PATCH|MERGE|DELETE) ")]
    private static partial Regex AnyWrite();

    /// <summary>Something in every place where something can be.</summary>
    private async Task LiveAsync(Person person)
    {
        await person.Says("which groups are there?");
        await person.Taps("Veterans");
        person.Fills("confidential", "true");
        await person.Taps("Join");
        await person.Taps("I'm not an administrator");
        await person.Taps("Offer to lead");
        await person.Taps("Send my offer");
        await person.Says("join the parents group");
        await person.Says("no");
        await person.Says("yes");
        await ComesTrueAsync("the answer is taken", async () =>
        {
            await person.Says("count me in");
            return !person.News.Contains("try again", StringComparison.Ordinal);
        });
        await person.Says("could you translate this sentence about my garden into Klingon");
        await person.Says("join the women's group");

        // What nobody could answer is kept after the answer: until then neither are the traces whole nor are the writes that follow those of the forgetting.
        await ComesTrueAsync("the question in vain is kept", async () => (await TracesOfAsync(person)).Any(where => where.StartsWith("Questions ", StringComparison.Ordinal)));
    }

    private async Task<IReadOnlyList<string>> TracesOfAsync(Person person) =>
        await new Traces(Storage, Settings.Environment["Privacy__Key"]).OfAsync(person.Account, Teams.Tenant, person.Chat.Id);

    private async Task LeavesNoTraceAsync(Person person)
    {
        var started = TimeProvider.System.GetTimestamp();
        IReadOnlyList<string> left;
        do
        {
            await Task.Delay(250);
            left = await TracesOfAsync(person);
        }
        while (left.Count > 0 && TimeProvider.System.GetElapsedTime(started) < _patience);
        Assert.Empty(left);
    }
}
