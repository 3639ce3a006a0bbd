using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The id of what was made; empty when the channel gave none.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = null)
        => Id = id;

    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }
}
