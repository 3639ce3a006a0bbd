using System.Net;
using ErgBot.Journeys.Bot;

namespace ErgBot.Journeys.Stories;

/// <summary>An event gets into a person's calendar: the card warns, the browser downloads, a parser reads it.</summary>
public sealed class CalendarStory : Story
{
    private readonly HttpClient browser = new() { Timeout = TimeSpan.FromSeconds(20) };

    public override Task DisposeAsync()
    {
        browser.Dispose();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_downloaded_after_a_warning_and_is_the_event()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("when is the kick-off?");
        await alice.Taps("Add to calendar");
        alice.SeesCard("leave Teams");
        alice.SeesCard("downloads a file");

        using var response = await browser.GetAsync(alice.LinkOf("Download the file (.ics)"));
        Assert.Equal("text/calendar", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("kick-off.ics", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var read = Ical.Net.Calendar.Load(await response.Content.ReadAsStringAsync())!.Events.Single();
        Assert.Equal(new DateTime(2018, 5, 23, 19, 15, 0, DateTimeKind.Utc), read.DtStart!.AsUtc);
        Assert.Equal("Putnam Avenue Upper School", read.Location);
        Assert.Equal("outlook.office.com", alice.LinkOf("Open Outlook on the web").Host);

        await alice.Taps("Back to the event");
        await alice.Taps("Going");
        alice.SeesCard("You're going");
    }

    [Fact]
    public async Task A_link_that_we_did_not_sign_opens_nothing_and_an_event_that_is_gone_looks_the_same()
    {
        await StartBotAsync();
        var alice = await StaffAsync();
        await alice.Says("when is the kick-off?");
        await alice.Taps("Add to calendar");
        var link = alice.LinkOf("Download the file (.ics)");
        string[] wrong = ["/events/kick-off.ics", "/events/kick-off.ics?sig=", $"/events/kick-off.ics?sig={new string('A', 43)}", $"/events/other.ics{link.Query}", $"/events/directory.ics{link.Query}", $"/events/KICK-OFF.ics{link.Query}", $"/events/kick-off.ics{link.Query}&sig=x", "/events/..%2f..%2f.ics?sig=x"];
        foreach (var path in wrong)
        {
            using var response = await browser.GetAsync(new Uri(link, path));
            Assert.Equal((path, HttpStatusCode.NotFound, ""), (path, response.StatusCode, await response.Content.ReadAsStringAsync()));
        }

        await Ledger.DeleteAsync("Events", KickOff, "event");
        using var gone = await browser.GetAsync(link);
        Assert.Equal((HttpStatusCode.NotFound, ""), (gone.StatusCode, await gone.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task With_storage_away_the_file_is_still_what_was_known_last()
    {
        await using var way = FaultProxy.Before(Storage.Tables);
        await StartBotAsync(Settings.WithStorage(Storage.Through(way.Authority, Storage.Queues.Authority), patient: true));
        var alice = await StaffAsync();
        await alice.Says("when is the kick-off?");
        await alice.Taps("Add to calendar");
        var link = alice.LinkOf("Download the file (.ics)");
        way.GoAway();
        Assert.Contains("BEGIN:VEVENT", await browser.GetStringAsync(link), StringComparison.Ordinal);
    }
}
