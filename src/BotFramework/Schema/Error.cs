using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, in the connector's words.</summary>
public class Error
{
    public Error()
    {
    }

    public Error(string? code = null, string? message = null, InnerHttpError? innerHttpError = null)
        => (Code, Message, InnerHttpError) = (code, message, innerHttpError);

    [JsonProperty(PropertyName = "code")]
    public string? Code { get; set; }

    [JsonProperty(PropertyName = "message")]
    public string? Message { get; set; }

    [JsonProperty(PropertyName = "innerHttpError")]
    public InnerHttpError? InnerHttpError { get; set; }
}
