namespace BotFramework.Tests.Recorded;

/// <summary>Payloads in the shapes that Teams sends and receives; every file is a test case.</summary>
internal static class RecordedFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "BotFramework.Tests", "Recorded");

    /// <summary>"inbound/message.personal", …</summary>
    /// <param name="folder">inbound: activities; invoke: invokes and what answers them; connector: what the bot sends and is answered.</param>
    public static IEnumerable<string> In(string folder)
        => Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.json")
            .Select(file => $"{folder}/{Path.GetFileNameWithoutExtension(file)}")
            .Order(StringComparer.Ordinal);

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));
}
