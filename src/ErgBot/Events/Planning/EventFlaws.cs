namespace ErgBot.Events.Planning;

/// <summary>What is wrong with a form, field by field; null for nothing.</summary>
internal sealed record EventFlaws
{
    public static EventFlaws None { get; } = new();

    public string? Title { get; init; }

    public string? About { get; init; }

    public string? Day { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Place { get; init; }

    public string? Capacity { get; init; }

    public string? Audience { get; init; }
}
