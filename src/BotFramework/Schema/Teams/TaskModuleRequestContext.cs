using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The client's looks.</summary>
public class TaskModuleRequestContext
{
    public TaskModuleRequestContext()
    {
    }

    public TaskModuleRequestContext(string? theme = null)
        => Theme = theme;

    [JsonProperty(PropertyName = "theme")]
    public string? Theme { get; set; }
}
