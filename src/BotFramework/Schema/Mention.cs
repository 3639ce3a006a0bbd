using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An @-mention: the words in the text and whom they mean.</summary>
public class Mention : Entity
{
    public Mention() => Type = "mention";

    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
        : base(type ?? "mention") => (Mentioned, Text) = (mentioned, text);

    [JsonProperty(PropertyName = "mentioned")]
    public ChannelAccount? Mentioned { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string? Text { get; set; }
}
