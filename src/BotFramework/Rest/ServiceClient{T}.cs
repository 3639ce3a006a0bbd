namespace Microsoft.Rest;

/// <summary>A client of one HTTP service. Meant to be made often: it costs nothing but itself, connections and JSON contracts are shared.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    // One pool of connections for clients that bring none; a connection's life is bounded so that moved services are found again.
    private static readonly HttpClient Shared = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    private readonly bool _disposeHttpClient;

    /// <param name="httpClient">Null: a pool of connections that all such clients share.</param>
    protected ServiceClient(HttpClient? httpClient, bool disposeHttpClient = true)
        => (HttpClient, _disposeHttpClient) = (httpClient ?? Shared, disposeHttpClient && httpClient is not null);

    public HttpClient HttpClient { get; protected set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _disposeHttpClient)
        {
            HttpClient.Dispose();
        }
    }
}
