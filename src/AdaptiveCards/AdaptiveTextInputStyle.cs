using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>What a text is about; a phone shows the keyboard for it.</summary>
[JsonConverter(typeof(WordConverter<AdaptiveTextInputStyle>))]
public enum AdaptiveTextInputStyle
{
    Text = 0,
    Tel = 1,
    Url = 2,
    Email = 3,
    Password = 4,
}
