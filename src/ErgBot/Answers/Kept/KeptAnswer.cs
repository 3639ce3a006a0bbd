namespace ErgBot.Answers.Kept;

/// <summary>An answer that organizers gave and kept for everybody who asks the same. It says nothing of who asked.</summary>
internal sealed record KeptAnswer
{
    public const int LongestQuestion = 500;
    public const int LongestAnswer = 2000;

    public required string Id { get; init; }

    public required string Question { get; init; }

    public required string Answer { get; init; }

    /// <summary>Calendar time.</summary>
    public required DateTimeOffset KeptAt { get; init; }
}
