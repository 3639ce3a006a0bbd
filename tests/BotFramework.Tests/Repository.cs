namespace BotFramework.Tests;

/// <summary>Where the sources are, seen from the tests' own folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(folder => File.Exists(Path.Combine(folder, "ErgBot.sln")))!;

    public static string? Above(Func<string, bool> found)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !found(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
