namespace ErgBot.People;

/// <summary>A channel of a team, and the service that leads there. Every message that is posted to it begins a thread.</summary>
/// <param name="ServiceUrl">As the latest activity of that tenant had it.</param>
/// <param name="Tenant">The Entra tenant.</param>
/// <param name="ChannelId">Such as <c>19:…@thread.tacv2</c>.</param>
internal sealed record Place(string ServiceUrl, Guid Tenant, string ChannelId);
