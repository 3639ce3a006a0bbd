namespace Microsoft.Rest;

/// <summary>What lets a request in: puts its proof on the request before it is sent.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
