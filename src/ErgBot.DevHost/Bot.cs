using System.Reflection;
using ErgBot.DevHost.Tools;

namespace ErgBot.DevHost;

/// <summary>The bot as a process, in Development and with the settings of a developer's machine.</summary>
internal static class Bot
{
    /// <summary>Some days before the notice's kick-off, which would be long over by the machine's clock.</summary>
    private const string StartAt = "2018-05-14T09:00:00-04:00";

    public static ChildProcess Start(Uri address, string storage, string learned)
    {
        var assembly = Checkout.In("src", "ErgBot", "bin", BuiltInto, "ErgBot.dll");
        return ChildProcess.StartCommand(
            "The bot",
            "dotnet",
            [assembly],
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority),
                ["Logging__LogLevel__Microsoft"] = "Warning", // the bot's own words are enough beside the addresses
                ["Storage__ConnectionString"] = storage,
                ["Storage__SecondsToAnswer"] = "5", // everything shares one machine
                ["Content__LearnedFolder"] = learned,
                ["Clock__StartAt"] = StartAt,
                ["Organizers__0"] = $"{People.Organizer.ObjectId}",
            },
            Path.GetDirectoryName(assembly),
            line => Console.WriteLine($"bot | {line}"));
    }

    // The build writes down "Debug/net10.0", which the bot's project was built into together with this one.
    private static string BuiltInto { get; } = typeof(Bot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(BuiltInto)).Value!;
}
