using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer of the service behind the connector.</summary>
public class InnerHttpError
{
    public InnerHttpError()
    {
    }

    public InnerHttpError(int? statusCode = null, object? body = null)
        => (StatusCode, Body) = (statusCode, body);

    [JsonProperty(PropertyName = "statusCode")]
    public int? StatusCode { get; set; }

    [JsonProperty(PropertyName = "body")]
    public object? Body { get; set; }
}
