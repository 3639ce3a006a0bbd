namespace ErgBot.Journeys.Stories;

/// <summary>The administrators' own event: announced without a date, wished for, dated by an organizer, told once, answered by those it is for.</summary>
public sealed class FallEventStory : Story
{
    [Fact]
    public async Task An_administrator_asks_to_be_told_of_the_date_and_is_told_once_it_is_set()
    {
        var (grace, omar) = (Person("Grace Principal"), Person("Omar Haddad"));
        Settings = Settings.WithOrganizers(omar.Account);
        var one = await StartBotAsync();
        await Task.WhenAll(grace.Installs(), omar.Installs());
        var tom = await StaffAsync("Tom Teacher");

        await grace.Says("I'm an administrator");
        await grace.Taps("I'm an administrator");
        await grace.Says("when is the event for administrators?");
        grace.SeesCard("early fall 2018, date not set yet");
        await grace.Taps("Tell me when the date is set");
        grace.SeesCard("I'll tell you here when the date is set.");

        await omar.Says("edit the event");
        await omar.Taps("Manage", beside: "Event for administrators");
        await omar.Taps("Edit");
        omar.Fills("Day", "2018-09-20");
        omar.Fills("Begins (Eastern time)", "15:00");
        omar.Fills("Ends (Eastern time)", "17:00");
        omar.Fills("Place", "The library");
        await omar.Taps("Save");
        omar.SeesCard("Saved.");

        await ComesTrueAsync("she is told", () => grace.Times("You asked me to tell you: the date is set.") > 0);
        grace.SeesCard("Thursday, September 20");

        // Neither a restart nor another instance tells her again, and nobody is told who didn't ask.
        await one.KillAsync();
        await StartBotAsync();
        await one.StartAgainAsync();
        await Task.Delay(TimeSpan.FromSeconds(12));
        Assert.Equal(1, grace.Times("You asked me to tell you"));
        Assert.Equal(0, tom.Times("the date is set"));
        await grace.Taps("Going");
        grace.SeesCard("You're going");
    }
}
