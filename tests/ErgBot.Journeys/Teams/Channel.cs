namespace ErgBot.Journeys.Teams;

/// <summary>A channel of a team; the General channel's id is the team's own.</summary>
internal sealed record Channel(string Id, string Name, string TeamId, string TeamName, Guid TeamGroupId);
