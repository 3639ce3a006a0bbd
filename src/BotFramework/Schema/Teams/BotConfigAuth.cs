using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A configuration answer that asks to sign in.</summary>
public class BotConfigAuth
{
    [JsonProperty(PropertyName = "suggestedActions")]
    public SuggestedActions? SuggestedActions { get; set; }

    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; } = "auth";
}
