using ErgBot.Journeys.Driver;

namespace ErgBot.Journeys.Stories;

/// <summary>Reminders and notices of changes, with real processes that are killed in the middle.</summary>
public sealed class RemindersStory : Story
{
    private const int People = 10;

    /// <summary>So many messages an instance has under way at once; a kill repeats so many at most.</summary>
    private const int AtOnce = 2;

    [Fact]
    public async Task Reminders_reach_everybody_though_whoever_sends_them_is_killed_in_the_middle()
    {
        var before = await StartBotAsync();
        var (going, not) = await AnsweredAsync();
        await before.KillAsync();

        // The next bots wake up a moment after the day before's hour.
        Settings = Settings.With("Clock:StartAt", "2018-05-22T15:15:01-04:00");
        var (one, other) = (await StartBotAsync(), await StartBotAsync());
        await ComesTrueAsync("reminders go out", () => Reminded(going, "A reminder: this is tomorrow") >= 3, withinSeconds: 120);
        await one.KillAsync();
        var second = Reminded(going, "A reminder: this is tomorrow");
        await Task.WhenAny(ComesTrueAsync("they go on", () => Reminded(going, "A reminder: this is tomorrow") > second, withinSeconds: 5), Task.Delay(TimeSpan.FromSeconds(3)));
        await other.KillAsync();
        await one.StartAgainAsync();
        Teams.DeliverTo(one.Messages);

        await ComesTrueAsync("everybody is reminded", () => going.All(person => person.Times("A reminder: this is tomorrow") > 0), withinSeconds: 150);
        Assert.All(going, person => Assert.InRange(person.Times("A reminder: this is tomorrow"), 1, 2));
        Assert.InRange(Reminded(going, "A reminder: this is tomorrow"), People, People + (2 * AtOnce));
        Assert.Equal(0, not.Times("A reminder"));
    }

    [Fact]
    public async Task A_change_reaches_everybody_though_whoever_tells_it_is_killed_in_the_middle()
    {
        var omar = Person("Omar Haddad");
        Settings = Settings.WithOrganizers(omar.Account);
        var (one, other) = (await StartBotAsync(), await StartBotAsync());
        await omar.Installs();
        var (going, not) = await AnsweredAsync();
        omar.At = one.Messages;
        await omar.Says("edit the kick-off");
        await omar.Taps("Manage", beside: "Kick-Off");
        await omar.Taps("Edit");
        omar.Fills("Place", "The library");
        await omar.Taps("Save");
        await ComesTrueAsync("it is being told", () => Reminded(going, "The place has changed") >= 3);
        await one.KillAsync();
        Teams.DeliverTo(other.Messages);

        await ComesTrueAsync("everybody is told", () => going.All(person => person.Times("The place has changed") > 0), withinSeconds: 150);
        Assert.All(going, person => Assert.InRange(person.Times("The place has changed"), 1, 2));
        Assert.InRange(Reminded(going, "The place has changed"), People, People + AtOnce);
        Assert.Equal(0, not.Times("The place has changed"));
    }

    private static int Reminded(IEnumerable<Person> people, string words) => people.Sum(person => person.Times(words));

    /// <summary>Ten who come or may come, and one who can't.</summary>
    private async Task<(IReadOnlyList<Person> Going, Person Not)> AnsweredAsync()
    {
        var going = new List<Person>();
        for (var i = 0; i < People; i++)
        {
            var person = await StaffAsync($"Guest {(char)('A' + i)} Number");
            await person.Says(i % 3 == 0 ? "I might come" : "count me in");
            going.Add(person);
        }

        var not = await StaffAsync("Nora Nothere");
        await not.Says("I can't make it");
        Assert.Equal(People + 1, (await Ledger.EventAsync(KickOff)).Answers.Count);
        return (going, not);
    }
}
