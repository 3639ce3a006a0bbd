namespace ErgBot.Browser;

/// <summary>The machine's own Chromium, or one of its kin; nothing is downloaded.</summary>
internal static class InstalledBrowser
{
    public const string Missing =
        "No browser was found: install Chromium (on Debian: apt-get install chromium) or name one in CHROMIUM_PATH.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "msedge", "microsoft-edge"];

    /// <summary>The path of its program; null where there is none.</summary>
    public static string? Path { get; } = Find(Environment.GetEnvironmentVariable("CHROMIUM_PATH"), Environment.GetEnvironmentVariable("PATH"));

    public static string? Find(string? named, string? searchPath)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named) ? named : null;
        }

        var extension = OperatingSystem.IsWindows() ? ".exe" : "";
        return (searchPath ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name + extension)))
            .FirstOrDefault(File.Exists);
    }
}
