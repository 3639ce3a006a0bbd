using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog's answer that shows a card in a tab.</summary>
public class TaskModuleCardResponse : TaskModuleResponseBase
{
    public TaskModuleCardResponse()
        : base("continue")
    {
    }

    public TaskModuleCardResponse(TabResponse? value)
        : base("continue") => Value = value;

    [JsonProperty(PropertyName = "value")]
    public TabResponse? Value { get; set; }
}
