using ErgBot.DevHost.Tools;

namespace ErgBot.DevHost;

/// <summary>The command line: <c>[--headless] [--as administrator] [--data folder]</c>.</summary>
/// <param name="Headless">Opens no browser.</param>
/// <param name="People">Whose pages to start.</param>
/// <param name="Folder">Where storage and the Playgrounds' files lie.</param>
internal sealed record DevHostOptions(bool Headless, IReadOnlyList<Person> People, string Folder)
{
    public const string Usage = "dotnet run --project src/ErgBot.DevHost -- [--headless] [--as administrator] [--data <folder>]";

    public static DevHostOptions Default { get; } = new(Headless: false, [DevHost.People.Member, DevHost.People.Organizer], Checkout.In(".ergbot"));

    /// <exception cref="ToolException">Something else was asked for.</exception>
    public static DevHostOptions Parse(params ReadOnlySpan<string> arguments) => arguments switch
    {
        [] => Default,
        [.. var before, "--headless"] => Parse(before) with { Headless = true },
        [.. var before, "--as", "administrator"] => Parse(before) with { People = [.. Default.People, DevHost.People.Administrator] },
        [.. var before, "--data", var folder] => Parse(before) with { Folder = Path.GetFullPath(folder) },
        _ => throw new ToolException($"\"{arguments[^1]}\" is not understood here. Usage: {Usage}"),
    };
}
