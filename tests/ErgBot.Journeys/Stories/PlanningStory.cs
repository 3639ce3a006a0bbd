namespace ErgBot.Journeys.Stories;

/// <summary>An event's life in the chat: an organizer plans it, staff find it and answer, it is changed and cancelled.</summary>
public sealed class PlanningStory : Story
{
    [Fact]
    public async Task An_event_is_planned_found_answered_moved_and_cancelled()
    {
        var omar = Person("Omar Haddad");
        Settings = Settings.WithOrganizers(omar.Account);
        await StartBotAsync();
        await omar.Installs();
        var alice = await StaffAsync();

        await omar.Says("create an event");
        Fill();
        omar.Fills("Day", "2018-05-13");
        await omar.Taps("Publish");
        omar.SeesCard("That day is over");
        omar.Fills("Day", "2018-05-16");
        await omar.Taps("Publish");
        omar.SeesCard("Published.");

        await alice.Says("when is the kick-off?");
        await alice.Taps("All events");
        alice.SeesCard("Spring meeting: Wednesday, May 16, 3:15–4:45 PM ET");
        await alice.Taps("Open", beside: "Spring meeting");
        await alice.Taps("Going");
        alice.SeesCard("You're going");

        await omar.Says("edit the event");
        await omar.Taps("Manage", beside: "Spring meeting");
        await omar.Taps("Edit");
        omar.Fills("Place", "The library");
        await omar.Taps("Save");
        omar.SeesCard("Saved.");
        await alice.Taps("Add to calendar");
        using (var browser = new HttpClient())
        {
            var read = Ical.Net.Calendar.Load(await browser.GetStringAsync(alice.LinkOf("Download the file (.ics)")))!.Events.Single();
            Assert.Equal(("The library", 1), (read.Location, read.Sequence));
        }

        await omar.Taps("Cancel the event");
        await omar.Taps("Yes, cancel it");
        omar.SeesCard("Cancelled.");
        await alice.Taps("Back to the event");
        alice.SeesCard("This event has been cancelled");

        void Fill()
        {
            omar.Fills("Title", "Spring meeting");
            omar.Fills("What it is about", "We meet, and talk about the spring.");
            omar.Fills("Day", "2018-05-16");
            omar.Fills("Begins (Eastern time)", "15:15");
            omar.Fills("Ends (Eastern time)", "16:45");
            omar.Fills("Place", "Putnam Avenue");
            omar.Fills("Who may come", "All staff except administrators");
            omar.Fills("Whose event it is", "The district's, for all groups");
        }
    }

    [Fact]
    public async Task Who_plans_no_events_is_told_so_kindly()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("create an event");
        alice.Sees("Only organizers and group leads plan events");
        await alice.Says("edit the kick-off");
        alice.SeesCard("Employee Resource Groups Kick-Off");
        alice.SeesNo("Manage");
        await alice.Forges("event.cancel-now", new() { ["event"] = KickOff });
        Assert.False((await Ledger.EventAsync(KickOff)).Head.GetBoolean("Cancelled"));
    }
}
