namespace ErgBot.Journeys.Bot;

/// <summary>A content folder of the story's own: what ships with the bot, with other events to start from.</summary>
internal sealed class OwnContent : IDisposable
{
    private OwnContent(string folder) => Folder = folder;

    public string Folder { get; }

    public static OwnContent AsShipped()
    {
        var folder = Directory.CreateTempSubdirectory("ergbot-content-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Content"), "*.yaml"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return new OwnContent(folder);
    }

    public static OwnContent WithEvents(string yaml)
    {
        var content = AsShipped();

        // Answers speak of the administrators' event too, which no story changes here.
        content.Edit("events.yaml", shipped => $"{yaml.TrimEnd()}\n\n{shipped[shipped.IndexOf("- id: fall-event", StringComparison.Ordinal)..]}");
        return content;
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

    /// <summary>As an editor saves it: cut to nothing and written anew.</summary>
    public void Edit(string file, Func<string, string> edit) =>
        File.WriteAllText(Path.Combine(Folder, file), edit(File.ReadAllText(Path.Combine(Folder, file))));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
