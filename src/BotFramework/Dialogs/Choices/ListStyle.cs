using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How a prompt shows its choices.</summary>
[JsonConverter(typeof(StringEnumConverter), true)]
public enum ListStyle
{
    /// <summary>Not at all: the prompt's text names them already.</summary>
    None,

    /// <summary>As suits the channel.</summary>
    Auto,

    /// <summary>In the sentence: "(1) red, (2) green, or (3) blue".</summary>
    Inline,

    /// <summary>As a numbered list.</summary>
    List,

    /// <summary>As buttons that go away when one is pressed.</summary>
    SuggestedAction,

    /// <summary>As the buttons of a card.</summary>
    HeroCard,
}
