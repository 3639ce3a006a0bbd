using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A step of a dialog: a card or a page.</summary>
public class TaskModuleTaskInfo
{
    public TaskModuleTaskInfo()
    {
    }

    public TaskModuleTaskInfo(
        string? title = null, object? height = null, object? width = null, string? url = null, Attachment? card = null,
        string? fallbackUrl = null, string? completionBotId = null)
        => (Title, Height, Width, Url, Card, FallbackUrl, CompletionBotId)
            = (title, height, width, url, card, fallbackUrl, completionBotId);

    [JsonProperty(PropertyName = "title")]
    public string? Title { get; set; }

    [JsonProperty(PropertyName = "height")]
    public object? Height { get; set; }

    [JsonProperty(PropertyName = "width")]
    public object? Width { get; set; }

    [JsonProperty(PropertyName = "url")]
    public string? Url { get; set; }

    [JsonProperty(PropertyName = "card")]
    public Attachment? Card { get; set; }

    [JsonProperty(PropertyName = "fallbackUrl")]
    public string? FallbackUrl { get; set; }

    [JsonProperty(PropertyName = "completionBotId")]
    public string? CompletionBotId { get; set; }
}
