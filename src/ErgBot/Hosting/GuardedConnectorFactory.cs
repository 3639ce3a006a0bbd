using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ErgBot.Hosting;

/// <summary>Makes a connector client, and with it asks for a token, only for a serviceUrl that is allowed.</summary>
internal sealed class GuardedConnectorFactory(ConnectorFactory inner, TeamsHosts hosts) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        hosts.Allows(serviceUrl) ? inner.CreateAsync(serviceUrl, audience, cancellationToken) : throw new HostNotAllowedException();
}
