using ErgBot.DevHost.Tools;

namespace ErgBot.DevHost;

/// <summary>What is printed once everything answers.</summary>
internal static class Welcome
{
    /// <summary>Before the address of the tables; the browser story reads it back.</summary>
    public const string Tables = "Tables: ";

    public static string For(IEnumerable<Playground> playgrounds, Azurite azurite, DevHostOptions options) =>
        $"""

        ErgBot is up. Each address is one person's Teams, in any browser:

        {string.Join(Environment.NewLine, playgrounds.Select(Line))}

        Try, as {People.Member.GivenName}:
          when is the kick-off?      and press Going, then Can't go
          who can join?
          which groups are there?    and press one, then Join
          my groups
          is there parking?          and press Ask the organizers; claim and answer it as {People.Organizer.GivenName}
          create an event            as {People.Organizer.GivenName}; or: broadcasts
          @ErgBot when is the kick-off?    in the team's channel "{PlaygroundConfiguration.Channel}"

        {Tables}{azurite.Tables}
        Data: {options.Folder} (delete it to start anew). The bot's calendar starts on May 14, 2018. Ctrl-C ends everything.

        """;

    /// <summary>One person's line; the browser story reads it back.</summary>
    public static string Beginning(Person person) => $"  {person.Name} ({person.Role}):".PadRight(32);

    private static string Line(Playground playground) => Beginning(playground.Person) + playground.Address;
}
