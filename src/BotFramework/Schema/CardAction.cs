using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A button on a card, or a suggested answer.</summary>
public class CardAction
{
    public CardAction()
    {
    }

    public CardAction(
        string? type = null, string? title = null, string? image = null, string? text = null, string? displayText = null,
        object? value = null, object? channelData = null)
        => (Type, Title, Image, Text, DisplayText, Value, ChannelData) = (type, title, image, text, displayText, value, channelData);

    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }

    [JsonProperty(PropertyName = "title")]
    public string? Title { get; set; }

    [JsonProperty(PropertyName = "image")]
    public string? Image { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string? Text { get; set; }

    [JsonProperty(PropertyName = "displayText")]
    public string? DisplayText { get; set; }

    [JsonProperty(PropertyName = "value")]
    public object? Value { get; set; }

    [JsonProperty(PropertyName = "channelData")]
    public object? ChannelData { get; set; }

    [JsonProperty(PropertyName = "imageAltText")]
    public string? ImageAltText { get; set; }

    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button that says <paramref name="input"/> and sends it.</summary>
    public static CardAction FromString(string input) => new(title: input, text: input, value: input);
}
