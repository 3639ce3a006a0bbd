using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>For whom a bot writes.</summary>
public class OnBehalfOf
{
    [JsonProperty(PropertyName = "displayName")]
    public string? DisplayName { get; set; }

    [JsonProperty(PropertyName = "itemid")]
    public int ItemId { get; set; }

    [JsonProperty(PropertyName = "mentionType")]
    public string? MentionType { get; set; }

    [JsonProperty(PropertyName = "mri")]
    public string? Mri { get; set; }
}
