using ErgBot.DevHost;
using ErgBot.DevHost.Tools;
using Microsoft.Playwright;

namespace ErgBot.Browser;

/// <summary>What somebody sees who has cloned the repository and started the DevHost: the real Playground in a real browser.</summary>
public sealed class FromCloneToRsvpStory : IAsyncLifetime
{
    private const float PatienceInMilliseconds = 60_000; // the machine may be busy with the other tests

    private static readonly string Pictures = Checkout.In("artifacts", "browser");

    private readonly string folder = Directory.CreateTempSubdirectory("ergbot-browser-").FullName;
    private readonly List<string> complaints = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (InstalledBrowser.Path is null)
        {
            return; // the fact says so, by its skip or by failing
        }

        if (Directory.Exists(Pictures))
        {
            Directory.Delete(Pictures, recursive: true); // those of an earlier run would mislead
        }

        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = InstalledBrowser.Path,
            Args = ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [BrowserFact]
    public async Task A_member_of_staff_asks_answers_and_joins_and_finds_it_all_again_after_a_restart()
    {
        Assert.True(browser is not null, InstalledBrowser.Missing);
        var maya = await SitsDownAsync(browser);
        try
        {
            await using (var devHost = await RunningDevHost.StartAsync(folder))
            {
                await maya.OpensAsync(await devHost.AddressOfAsync(People.Member));
                await IsWelcomedOnceAsync(maya);
                await AnswersTheInvitationAsync(maya, devHost);
                await JoinsAGroupAsync(maya, devHost);
                await AsksInTheChannelAsync(maya);
            }

            await using (var devHost = await RunningDevHost.StartAsync(folder))
            {
                await maya.OpensAsync(await devHost.AddressOfAsync(People.Member));
                await FindsItAllAndLeavesAsync(maya, devHost);
            }
        }
        catch
        {
            await maya.PicturesAsync("where-it-failed");
            throw;
        }

        Assert.Empty(complaints);
    }

    private static async Task IsWelcomedOnceAsync(PlaygroundPage maya)
    {
        await maya.SeesAsync("Hello, I'm ErgBot");
        await maya.PicturesAsync("1-welcome");

        await maya.ReloadsAsync();
        await maya.SaysAsync("when is the kick-off?");
        await maya.SeesAsync("Wednesday, May 23");
        await maya.SeesTimesAsync("Hello, I'm ErgBot", 0);
    }

    private static async Task AnswersTheInvitationAsync(PlaygroundPage maya, RunningDevHost devHost)
    {
        await maya.SeesAsync("Wednesday, May 23");
        await maya.SeesAsync("3:15");
        await maya.SeesAsync("Putnam Avenue Upper School");
        await maya.PicturesAsync("2-kick-off");

        await maya.PressesAsync("Going");
        await maya.SeesAsync("You're going.");
        await KeepForReadmeAsync(await maya.PicturesAsync("3-going"));
        Assert.Equal(1, await devHost.CountAsync("Events", "rsvp"));

        await maya.PressesAsync("Can't go");
        await maya.SeesAsync("You can't go.");
        await maya.PicturesAsync("4-cannot-go");
        Assert.Equal(1, await devHost.CountAsync("Events", "rsvp"));
    }

    private static async Task JoinsAGroupAsync(PlaygroundPage maya, RunningDevHost devHost)
    {
        await maya.SaysAsync("who can join?");
        await maya.SeesAsync("Any employee who is not an administrator");

        await maya.SaysAsync("which groups are there?");
        await maya.SeesAsync("People with Disabilities");
        await maya.PicturesAsync("5-groups");

        await maya.PressesAsync("Veterans");
        await maya.PressesAsync("Join");
        await maya.SeesAsync("Are you an administrator?");
        await maya.PicturesAsync("6-one-question-first");

        await maya.PressesAsync("I'm not an administrator");
        await maya.SeesAsync("You've joined Veterans.");
        await maya.PicturesAsync("7-joined");
        Assert.Equal(1, await devHost.CountAsync("Groups", "member"));

        await maya.SaysAsync("my groups");
        await maya.SeesAsync("Only you see this list.");
        await maya.SeesAsync("Veterans");
        await maya.PicturesAsync("8-my-groups");
        await maya.SeesTimesAsync("Hello, I'm ErgBot", 0);
    }

    private static async Task AsksInTheChannelAsync(PlaygroundPage maya)
    {
        await maya.OpensChannelAsync(PlaygroundConfiguration.Channel);
        await maya.MentionsBotAsync("when is the kick-off?");
        await maya.SeesAsync("Putnam Avenue Upper School");
        await maya.PicturesAsync("9-channel");
    }

    private static async Task FindsItAllAndLeavesAsync(PlaygroundPage maya, RunningDevHost devHost)
    {
        await maya.SaysAsync("when is the kick-off?");
        await maya.SeesAsync("You can't go.");
        await maya.SeesTimesAsync("Hello, I'm ErgBot", 0);

        await maya.SaysAsync("my groups");
        await maya.SeesAsync("Veterans");
        await maya.PicturesAsync("10-after-a-restart");

        await maya.PressesAsync("Leave");
        await maya.SeesAsync("You've left Veterans.");
        await maya.PicturesAsync("11-left");
        Assert.Equal(0, await devHost.CountAsync("Groups", "member"));
        Assert.Equal(1, await devHost.CountAsync("Events", "rsvp"));
    }

    /// <summary>The README's picture: renewed only when somebody wants it, so that tests leave a clone as it was.</summary>
    private static async Task KeepForReadmeAsync(string picture)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOT") == "1")
        {
            await using var from = File.OpenRead(picture);
            await using var to = File.Create(Checkout.In("tests", "ErgBot.Browser", "playground.png"));
            await from.CopyToAsync(to);
        }
    }

    private async Task<PlaygroundPage> SitsDownAsync(IBrowser chromium)
    {
        var page = await chromium.NewPageAsync(new()
        {
            ViewportSize = new() { Width = 1280, Height = 800 },
            Locale = "en-US",
            TimezoneId = "America/New_York",
        });
        page.SetDefaultTimeout(PatienceInMilliseconds);
        page.PageError += (_, error) => complaints.Add(error);
        return new PlaygroundPage(page, Pictures);
    }
}
