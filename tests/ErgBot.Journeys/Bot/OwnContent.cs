namespace ErgBot.Journeys.Bot;

/// <summary>A content folder of the story's own: what ships with the bot, with other events to start from.</summary>
internal sealed class OwnContent : IDisposable
{
    private OwnContent(string folder) => Folder = folder;

    public string Folder { get; }

    public static OwnContent WithEvents(string yaml)
    {
        var folder = Directory.CreateTempSubdirectory("ergbot-content-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Content"), "*.yaml"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(folder, "events.yaml"), yaml);
        return new OwnContent(folder);
    }

    /// <summary>One event with that many seats, on the notice's date or, for a bot that follows the real clock, far ahead.</summary>
    public static OwnContent WithSeats(int capacity, string day = "2018-05-23") => WithEvents($"""
        - id: kick-off
          title: Employee Resource Groups Kick-Off
          about: Help form and plan the groups.
          start: {day}T15:15
          end: {day}T17:00
          place: Putnam Avenue Upper School
          audience: everyone-but-administrators
          capacity: {capacity}
        """);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
