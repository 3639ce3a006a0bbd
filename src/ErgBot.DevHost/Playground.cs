using ErgBot.DevHost.Tools;

namespace ErgBot.DevHost;

/// <summary>One page of the Microsoft 365 Agents Playground: one person's Teams, at <see cref="Address"/>.</summary>
internal sealed record Playground(Person Person, Uri Address, ChildProcess Process)
{
    /// <param name="folder">Where its configuration and its log go.</param>
    public static Playground Start(Person person, Uri bot, int port, string folder)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, person.GivenName)).FullName;
        var configuration = Path.Combine(own, "playground.yml");
        File.WriteAllText(configuration, PlaygroundConfiguration.For(person));

        var process = ChildProcess.StartScript(
            $"{person.Name}'s Playground",
            NpmTools.PathOf("@microsoft/m365agentsplayground/cli.js"),
            [
                "start",
                "--app-endpoint", new Uri(bot, "api/messages").ToString(),
                "--channel-id", "msteams",
                "--port", $"{port}",
                "--disable-telemetry",
            ],
            new Dictionary<string, string>
            {
                ["TEAMS_APP_TEST_TOOL_CONFIG_PATH"] = configuration,
                ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1", // the rest of its telemetry, which --disable-telemetry leaves on
                ["PATH"] = MuteBrowser(own) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            },
            own);

        // localhost, not 127.0.0.1: the Playground names itself so, and a browser counts the two as different sites.
        return new Playground(person, new Uri($"http://localhost:{port}"), process);
    }

    public Task AnswersAsync(CancellationToken cancellationToken) =>
        Probe.AnswersAsync(Process, new Uri(Address, "_debug/ping"), cancellationToken);

    /// <summary>
    /// The Playground opens a browser by itself, has no switch for that, and exits when the system has no command to open one.
    /// It finds this one, which does nothing; whether a page is opened is decided in <see cref="Browser"/>.
    /// </summary>
    private static string MuteBrowser(string folder)
    {
        var bin = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        if (!OperatingSystem.IsWindows())
        {
            foreach (var name in (string[])["xdg-open", "open"])
            {
                var command = Path.Combine(bin, name);
                File.WriteAllText(command, "#!/bin/sh\nexit 0\n");
                File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        return bin;
    }
}
