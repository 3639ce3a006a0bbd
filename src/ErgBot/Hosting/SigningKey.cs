using Microsoft.IdentityModel.Tokens;

namespace ErgBot.Hosting;

/// <summary>A key of the Bot Connector, with the channels that it may speak for.</summary>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements);
