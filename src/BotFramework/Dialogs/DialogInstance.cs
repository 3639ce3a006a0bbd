using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on the stack, with what it remembers.</summary>
public class DialogInstance
{
    /// <summary>The dialog's id.</summary>
    [JsonProperty("id")]
    public string? Id { get; set; }

    [JsonProperty("state")]
    public IDictionary<string, object?> State { get; set; } = new Dictionary<string, object?>();

    /// <summary>The version of the code that the dialog was last seen with; containers only.</summary>
    public string? Version { get; set; }
}
