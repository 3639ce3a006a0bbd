using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key of the issuer's, and for which channels it may sign.</summary>
internal sealed record SigningKey(JsonWebKey Key, HashSet<string> Endorsements);
