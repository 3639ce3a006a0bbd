using ErgBot.Journeys.Driver;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Selfchecks;

public sealed class DriverTests : IAsyncLifetime
{
    private EchoBot bot = null!;
    private TeamsStandIn teams = null!;

    public async Task InitializeAsync()
    {
        bot = await EchoBot.StartAsync();
        teams = await TeamsStandIn.StartAsync();
        teams.DeliverTo(bot.Address);
    }

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task Words_are_read_without_regard_to_typography()
    {
        var person = await InstalledAsync();
        await person.Says("hello");
        person.SeesCard("heard hello");
        person.Sees("can't tell - yet");
        Assert.Throws<StoryFailedException>(() => person.Sees("heard goodbye"));
    }

    [Fact]
    public async Task Equal_buttons_are_told_apart_by_what_stands_beside_them_and_inputs_go_along()
    {
        var person = await InstalledAsync();
        await person.Says("hello");
        await Assert.ThrowsAsync<StoryFailedException>(() => person.Taps("Press"));
        person.Fills("Quietly", "yes");
        await person.Taps("Press", beside: "the second");
        person.SeesCard("'which':'second','quiet':'yes'");
        await person.TapsFallback("Press", beside: "yet");
        person.SeesCard("'verb':'press','which':'first','quiet':'no'");
    }

    [Fact]
    public async Task The_answer_to_a_button_is_seen_by_the_presser_alone()
    {
        var channel = teams.AddChannel("ERG Team", "events");
        var thread = teams.NewThread(channel);
        var one = teams.Person("Alice Rivera");
        var other = teams.Person("Bob Okafor");
        other.Opens(thread);
        await one.SaysIn(thread, "hello");
        one.Sees("<at>ErgBot</at> hello");
        await one.Taps("Press", beside: "the second");
        one.SeesCard("pressed");
        other.SeesCard("heard");
        other.SeesNo("pressed");
    }

    [Fact]
    public async Task Where_the_bot_was_removed_it_can_post_nothing()
    {
        var person = await InstalledAsync();
        await person.Removes();
        await person.Says("hello");
        person.SeesNo("heard");
        Assert.Empty(teams.Posted);
    }

    private async Task<Person> InstalledAsync()
    {
        var person = teams.Person("Alice Rivera");
        await person.Installs();
        return person;
    }
}
