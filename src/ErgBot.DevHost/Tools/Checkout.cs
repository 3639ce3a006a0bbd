namespace ErgBot.DevHost.Tools;

/// <summary>Where the repository lies that the running assembly was built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string In(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ErgBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new ToolException($"No ErgBot.sln lies above {AppContext.BaseDirectory}: run this from a clone of the repository.");
    }
}
