namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a bot asks of its callers beyond a good token.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the channel's key must carry besides the channel's own name.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator? ClaimsValidator { get; set; }
}
