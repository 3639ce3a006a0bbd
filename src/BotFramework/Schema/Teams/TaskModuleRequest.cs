using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of <c>task/fetch</c> and <c>task/submit</c>.</summary>
public class TaskModuleRequest
{
    public TaskModuleRequest()
    {
    }

    public TaskModuleRequest(object? data = null, TaskModuleRequestContext? context = null)
        => (Data, Context) = (data, context);

    [JsonProperty(PropertyName = "data")]
    public object? Data { get; set; }

    [JsonProperty(PropertyName = "context")]
    public TaskModuleRequestContext? Context { get; set; }

    [JsonProperty(PropertyName = "tabContext")]
    public TabEntityContext? TabEntityContext { get; set; }
}
