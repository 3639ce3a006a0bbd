namespace ErgBot.People;

/// <summary>The bot's own tokens for Microsoft Graph, by its registration's secret or managed identity.</summary>
internal interface IGraphTokens
{
    /// <param name="resource">Microsoft Graph's address, such as https://graph.microsoft.com.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null when the bot has no registration, as on a developer's machine.</returns>
    Task<string?> TokenAsync(Uri resource, CancellationToken ct);
}
