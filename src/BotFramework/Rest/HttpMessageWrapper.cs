using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>A message as an exception keeps it: text and headers, nothing to dispose.</summary>
public abstract class HttpMessageWrapper
{
    public string? Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    protected void CopyHeaders(HttpHeaders? headers)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
        {
            Headers[header.Key] = header.Value;
        }
    }
}
