namespace AdaptiveCards;

/// <summary>An action of a type that isn't known here; everything it holds is in <see cref="AdaptiveTypedElement.AdditionalProperties"/>.</summary>
public class AdaptiveUnknownAction : AdaptiveAction
{
    public override string Type { get; set; } = "";
}
