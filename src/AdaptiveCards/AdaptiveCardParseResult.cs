namespace AdaptiveCards;

/// <summary>A card that was read, and what was odd about it.</summary>
public class AdaptiveCardParseResult
{
    public AdaptiveCard Card { get; set; } = null!;

    public List<AdaptiveWarning> Warnings { get; } = [];
}
