using System.Net;

namespace ErgBot.Journeys.Stories;

/// <summary>An organizer gets the list of who comes, as a file that a browser downloads.</summary>
public sealed class AttendeesStory : Story
{
    [Fact]
    public async Task An_organizer_downloads_who_comes_and_nobody_else_does()
    {
        var omar = Person("Omar Haddad");
        Settings = Settings.WithOrganizers(omar.Account);
        await StartBotAsync();
        await omar.Installs();
        var alice = await StaffAsync("=Alice +Rivera");
        await alice.Says("count me in");
        alice.SeesCard("The organizers can see who has answered, by name");

        await omar.Says("manage events");
        await omar.Taps("Manage", beside: "Kick-Off");
        await omar.Taps("Attendees");
        omar.SeesCard("1 going, 0 maybe");
        await omar.Taps("Make a file with names");
        omar.SeesCard("downloads a file");
        var link = omar.LinkOf("Download the list (.csv)");
        using var browser = new HttpClient();
        using var response = await browser.GetAsync(link);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("kick-off-attendees.csv", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("\ufeff\"Name\",\"Answer\"\r\n\"'=Alice +Rivera\",\"Going\"\r\n", System.Text.Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));

        foreach (var wrong in new[] { link.PathAndQuery.Replace("kick-off", "other", StringComparison.Ordinal), link.PathAndQuery[..^1], link.PathAndQuery.Replace("until=1", "until=2", StringComparison.Ordinal), "/events/kick-off/attendees.csv" })
        {
            using var refused = await browser.GetAsync(new Uri(link, wrong));
            Assert.Equal((wrong, HttpStatusCode.NotFound, ""), (wrong, refused.StatusCode, await refused.Content.ReadAsStringAsync()));
        }

        await alice.Forges("event.export", new() { ["event"] = KickOff, ["names"] = "true" });
        Assert.Single(await Ledger.RowsAsync("Events", KickOff), row => row.RowKey.StartsWith("export:", StringComparison.Ordinal));
    }
}
