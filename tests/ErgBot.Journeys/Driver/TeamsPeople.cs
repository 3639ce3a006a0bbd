using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Driver;

internal static class TeamsPeople
{
    /// <summary>Gives somebody an account, and a client to sit at.</summary>
    public static Person Person(this TeamsStandIn teams, string name) => new(teams, teams.AddUser(name));
}
