namespace ErgBot.Browser;

/// <summary>
/// A test that needs a browser: skipped, with the reason, on a machine without one, unless REQUIRE_BROWSER=1 says that there
/// has to be one; then it runs and fails with that reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = ReasonToSkip(InstalledBrowser.Path, Environment.GetEnvironmentVariable("REQUIRE_BROWSER"));

    public static string? ReasonToSkip(string? browser, string? required) =>
        browser is null && required != "1" ? InstalledBrowser.Missing : null;
}
