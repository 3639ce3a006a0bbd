using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body that answers an <c>adaptiveCard/action</c> invoke; its own status code stands inside an HTTP 200.</summary>
public class AdaptiveCardInvokeResponse
{
    [JsonProperty("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>Media type of <see cref="Value"/>, for example <c>application/vnd.microsoft.card.adaptive</c>.</summary>
    [JsonProperty("type")]
    public string? Type { get; set; }

    [JsonProperty("value")]
    public object? Value { get; set; }
}
