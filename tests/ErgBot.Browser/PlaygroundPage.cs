using Microsoft.Playwright;

namespace ErgBot.Browser;

/// <summary>One person in front of the Playground, in that person's words. What is seen and pressed is in the bot's newest message.</summary>
internal sealed class PlaygroundPage(IPage page, string pictures)
{
    private const string Bot = "ErgBot";

    private bool inChannel;

    public async Task OpensAsync(string address)
    {
        await page.GotoAsync(address);
        await Box.WaitForAsync();
        await page.GetByTitle("Hide log panel").ClickAsync();
        inChannel = false;
    }

    /// <summary>The Playground forgets the chat then, and tells the bot anew that it was installed.</summary>
    public Task ReloadsAsync() => OpensAsync(page.Url);

    public async Task SaysAsync(string text)
    {
        await Box.ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.GetByLabel("Send Message").ClickAsync();
    }

    public Task PressesAsync(string title) =>
        Newest.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    public Task SeesAsync(string text) => Assertions.Expect(Newest).ToContainTextAsync(text);

    /// <summary>How often a text stands anywhere among the bot's messages.</summary>
    public Task SeesTimesAsync(string text, int times) => Assertions.Expect(Messages.GetByText(text)).ToHaveCountAsync(times);

    public async Task OpensChannelAsync(string name)
    {
        await page.GetByRole(AriaRole.Treeitem, new() { Name = name }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Post" }).WaitForAsync();
        inChannel = true;
    }

    /// <summary>Starts a post in the open channel that mentions the bot; nothing else reaches it there, as in Teams.</summary>
    public async Task MentionsBotAsync(string text)
    {
        await Box.ClickAsync();
        await page.Keyboard.TypeAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = Bot }).ClickAsync();
        await page.Keyboard.TypeAsync(" " + text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();
    }

    /// <returns>The picture's file.</returns>
    public async Task<string> PicturesAsync(string name)
    {
        var file = Path.Combine(pictures, name + ".png");
        await page.ScreenshotAsync(new() { Path = file });
        return file;
    }

    // A chat grows downwards; in a channel the newest post comes first.
    private ILocator Newest => inChannel ? Messages.First : Messages.Last;

    // In a chat a message is what has a header that names its author; in a channel nothing tells it but its card.
    private ILocator Messages => page.Locator(
        $"div:has(> [aria-label='Message header'] > [aria-label='Message author'] :text-is('{Bot}')), .ac-adaptiveCard");

    // In a channel the first is for a new post, those below for replies.
    private ILocator Box => page.Locator("[role=textbox][data-lexical-editor]").First;
}
