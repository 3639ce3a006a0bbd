namespace ErgBot.Broadcasts;

/// <summary>What is wrong with a form, at the input that it concerns; null for nothing.</summary>
internal sealed record BroadcastFlaws
{
    public static BroadcastFlaws None { get; } = new();

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Button { get; init; }

    public string? Audience { get; init; }

    public string? Channel { get; init; }

    public string? Event { get; init; }

    public string? Time { get; init; }
}
