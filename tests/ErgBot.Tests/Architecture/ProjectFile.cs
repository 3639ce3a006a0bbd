using System.Xml.Linq;

namespace ErgBot.Tests.Architecture;

/// <summary>What a project file lets a project see.</summary>
internal static class ProjectFile
{
    /// <returns>The items through which the project's sources could name the bot's types.</returns>
    public static IReadOnlyList<string> WaysIntoTheBot(XDocument project) =>
    [
        .. from item in project.Descendants()
           let path = ((string?)item.Attribute("Include"))?.Replace('\\', '/').Split('/')
           where path is not null && item.Name.LocalName switch
           {
               "ProjectReference" => path[^1] == "ErgBot.csproj" && (string?)item.Attribute("ReferenceOutputAssembly") != "false",
               "Reference" => path[^1] is "ErgBot" or "ErgBot.dll",
               "Compile" => path.Contains("ErgBot"),
               _ => false,
           }
           select item.ToString(),
    ];
}
