using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all answers of a dialog have.</summary>
public class TaskModuleResponseBase
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string? type = null)
        => Type = type;

    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }
}
