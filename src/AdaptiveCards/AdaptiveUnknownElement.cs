namespace AdaptiveCards;

/// <summary>An element of a type that isn't known here; everything it holds is in <see cref="AdaptiveTypedElement.AdditionalProperties"/>.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    public override string Type { get; set; } = "";
}
