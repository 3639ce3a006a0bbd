using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that opens a dialog in Teams.</summary>
public class TaskModuleAction : CardAction
{
    public TaskModuleAction(string title, object? value = null)
        : base("invoke", title)
    {
        JObject data = value switch
        {
            null => new JObject(),
            string json => JObject.Parse(json),
            _ => JObject.FromObject(value),
        };
        data["type"] = "task/fetch";
        Value = data.ToString(Formatting.None);
    }
}
