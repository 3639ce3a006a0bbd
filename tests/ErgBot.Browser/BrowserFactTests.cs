namespace ErgBot.Browser;

public sealed class BrowserFactTests
{
    [Fact]
    public void A_machine_without_a_browser_skips_with_the_reason() =>
        Assert.Equal(InstalledBrowser.Missing, BrowserFactAttribute.ReasonToSkip(browser: null, required: null));

    [Theory]
    [InlineData(null, "1")]
    [InlineData("/usr/bin/chromium", "1")]
    [InlineData("/usr/bin/chromium", null)]
    public void Nothing_is_skipped_where_a_browser_is_or_has_to_be(string? browser, string? required) =>
        Assert.Null(BrowserFactAttribute.ReasonToSkip(browser, required));

    [Fact]
    public void A_browser_is_found_on_the_path_and_one_that_is_named_but_absent_is_not_replaced()
    {
        var folder = Directory.CreateTempSubdirectory("ergbot-path-").FullName;
        var browser = Path.Combine(folder, OperatingSystem.IsWindows() ? "chromium.exe" : "chromium");
        try
        {
            File.WriteAllText(browser, "");
            var searchPath = string.Join(Path.PathSeparator, Path.Combine(folder, "none"), folder);

            Assert.Equal(browser, InstalledBrowser.Find(named: null, searchPath));
            Assert.Equal(browser, InstalledBrowser.Find(browser, searchPath: null));
            Assert.Null(InstalledBrowser.Find(Path.Combine(folder, "none"), searchPath));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
