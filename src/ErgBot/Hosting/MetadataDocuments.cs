using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;

namespace ErgBot.Hosting;

/// <summary>Fetches the Bot Connector's metadata: over https except on this machine, without following redirects, and not more than they can need.</summary>
internal sealed class MetadataDocuments(IOptions<CloudOptions> cloud) : IDocumentRetriever, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        MaxResponseContentBufferSize = 1024 * 1024, // the real documents have a few KB
    };

    public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
        new HttpDocumentRetriever(_client) { RequireHttps = !cloud.Value.MetadataAddress.IsLoopback, SendAdditionalHeaderData = false }
            .GetDocumentAsync(address, cancel);

    public void Dispose() => _client.Dispose();
}
