namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connector clients for one bot identity.</summary>
public abstract class ConnectorFactory
{
    /// <param name="serviceUrl">Where the conversation lives; the bot's token goes there.</param>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
