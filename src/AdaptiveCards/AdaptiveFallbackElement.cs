namespace AdaptiveCards;

/// <summary>What takes the place of an element or action that a client doesn't know.</summary>
public class AdaptiveFallbackElement
{
    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    public AdaptiveFallbackType Type { get; set; }

    public AdaptiveTypedElement? Content { get; set; }

    /// <summary>Nothing, or another element.</summary>
    public enum AdaptiveFallbackType
    {
        /// <summary>It is left out.</summary>
        Drop = 1,

        /// <summary><see cref="AdaptiveFallbackElement.Content"/> takes its place.</summary>
        Content = 2,
    }
}
