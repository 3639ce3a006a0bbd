using System.Security.Claims;

namespace ErgBot.Hosting;

/// <summary>A token that the Bot Connector really made for this bot; what it says of the activity is still to be compared.</summary>
internal sealed record ChannelToken(ClaimsIdentity Identity, string? ServiceUrl, IReadOnlySet<string> Endorsements);
