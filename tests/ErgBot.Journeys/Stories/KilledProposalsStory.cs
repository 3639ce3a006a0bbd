using System.Text.RegularExpressions;
using ErgBot.Journeys.Bot;
using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Stories;

/// <summary>
/// kill -9 at every step of an approval. What is written of it, in order: 1 "approved", 2 the group, 3 its lead as a member, 4 the lead's own list,
/// 5 "the group is made", 6 "I tell the proposer", told, 7 "told". After so many writes nothing more gets through; then the process is
/// killed and another one goes on.
/// </summary>
public sealed partial class KilledProposalsStory : Story
{
    private const int TellingIsHeld = 6;

    // Whoever was killed while telling is waited for for half a minute.
    private const int Patience = 120;

    /// <param name="points">After which write each proposal is stopped; with a minus, also before the send that this write announced.</param>
    [Theory]
    [InlineData(new[] { 0, 1, 2 })]
    [InlineData(new[] { 3, 4, 5 })]
    [InlineData(new[] { TellingIsHeld })]
    [InlineData(new[] { -TellingIsHeld })]
    public async Task Killed_between_any_two_steps_of_an_approval_there_is_one_group_with_its_lead_and_the_proposer_hears_of_it(int[] points)
    {
        var (ann, omar) = (Person("Ann Rivera"), Person("Omar Haddad"));
        await using var proxy = FaultProxy.Before(Storage.Tables);
        Settings = Settings.WithOrganizers(omar.Account);
        var bot = await StartBotAsync(Settings.WithStorage(Storage.Through(proxy.Authority, Storage.Queues.Authority), patient: true));
        await Task.WhenAll(ann.Installs(), omar.Installs());

        // By buttons alone: in words they would wait until each new process has learned to read them.
        await ann.Taps("Groups");
        await ann.Taps("Veterans");
        await ann.Taps("Offer to lead");
        await ann.Taps("I'm not an administrator");
        await ann.Taps("Back to the group");
        await ann.Taps("All groups");
        foreach (var point in points)
        {
            var name = $"Choir {point + 10}";
            await ProposeAsync(ann, omar, name);
            var frozen = new Frozen(Writes());
            frozen.Next(Math.Abs(point));
            proxy.Frozen = frozen;
            var hangs = Fault.HangsFrom(call => call.Posts && call.Body?.ToJsonString() is { } body && Words.Contain(body, $"{name} is there"));
            if (point < 0)
            {
                Teams.Breaks(hangs);
            }

            var press = omar.Taps("Approve");
            await ComesTrueAsync($"{name} stands at {point}", () => point < 0 ? hangs.Taken > 0 : frozen.Writes > point);
            await bot.KillAsync();
            await CutOffAsync(press);
            Teams.Heals();
            proxy.Frozen = null;
            await bot.StartAgainAsync();

            await (omar.Finds("Approve") ? omar.Taps("Approve") : Task.CompletedTask);
            await ComesTrueAsync("the proposer hears of it", () => ann.Times($"{name} is there") > 0, Patience);
            await NothingIsOwedAsync();

            // What was sent and not yet written down may be sent again; nothing else.
            Assert.InRange(ann.Times($"{name} is there"), 1, point == TellingIsHeld ? 2 : 1);
            var group = Assert.Single(await Ledger.RowsAsync("Groups", "directory"), row => row.GetString("Name") == name);
            Assert.Equal(1, await Ledger.MembersAsync(group.RowKey["group:".Length..]));
            await ann.Taps("Open");
            ann.SeesButton("Lead this group");
            await ann.Taps("My groups");
            ann.SeesCard(name);
            await ann.Taps("All groups");
            Assert.Equal(0, omar.Times($"{name} has no lead"));
        }
    }

    /// <summary>Where the kill came before the answer to the press, there is none.</summary>
    private static async Task CutOffAsync(Task press)
    {
        try
        {
            await press;
        }
        catch (HttpRequestException)
        {
        }
    }

    private async Task ProposeAsync(Person ann, Person omar, string name)
    {
        await ann.Taps("Propose a group");
        ann.Fills("name", name);
        ann.Fills("purpose", "Singing together after work, with and without notes.");
        await ann.Taps("Send to the organizers");
        await (ann.Finds("Propose it all the same") ? ann.Taps("Propose it all the same") : Task.CompletedTask);
        await ComesTrueAsync("the organizer has it", () => omar.Times(name) > 0);
        await NothingIsOwedAsync();
    }

    private Task NothingIsOwedAsync() => ComesTrueAsync(
        "nothing is owed",
        () => Ledger.RowsAsync("Groups", "proposals:all").GetAwaiter().GetResult().All(row => row.GetBoolean("Owes") is false),
        Patience);

    // But not the count of the night, which goes on beside it.
    [GeneratedRegex("(?<id>)^(?:POST|PUT|PATCH|MERGE|DELETE) [^ ]*/(?:Groups|People)\\b(?!.*SizedOn)", RegexOptions.Singleline)]
    private static partial Regex Writes();
}
