using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A configuration answer.</summary>
public class ConfigResponse<T> : ConfigResponseBase
{
    public ConfigResponse()
        : base("config")
    {
    }

    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo? CacheInfo { get; set; }

    [JsonProperty(PropertyName = "config")]
    public T? Config { get; set; }
}
