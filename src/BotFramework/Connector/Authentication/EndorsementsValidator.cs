namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A channel's key says for which channels it may sign.</summary>
public static class EndorsementsValidator
{
    /// <summary>Whether <paramref name="expectedEndorsement"/> is among them, to the letter. Nothing expected is always there.</summary>
    public static bool Validate(string? expectedEndorsement, HashSet<string> endorsements)
    {
        ArgumentNullException.ThrowIfNull(endorsements);
        return string.IsNullOrEmpty(expectedEndorsement) || endorsements.Contains(expectedEndorsement);
    }
}
