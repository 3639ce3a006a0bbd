namespace ErgBot.Hosting;

/// <summary>The last line before the wire: whatever made the request, it goes to a host of Teams or nowhere.</summary>
internal sealed class TeamsHostsHandler(TeamsHosts hosts) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { } address && hosts.Allows(address)
            ? base.SendAsync(request, cancellationToken)
            : throw new HostNotAllowedException();
}
