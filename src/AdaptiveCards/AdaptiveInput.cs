using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Base of the inputs. Every input needs an <see cref="AdaptiveTypedElement.Id"/>: its value is sent under it, as text.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>What is asked; screen readers read it with the input, which they don't do with a placeholder.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string? Label { get; set; }

    [DefaultValue(false)]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool IsRequired { get; set; }

    /// <summary>Said when the client finds the value missing or wrong. A client's check is a courtesy: the bot checks again.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string? ErrorMessage { get; set; }

    internal virtual bool IsValidated => IsRequired;
}
