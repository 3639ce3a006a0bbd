using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A check of the bot's own, after the token is found good.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">The caller is not wanted.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
