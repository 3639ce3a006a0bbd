using ErgBot.People;

namespace ErgBot.Groups.Notices;

/// <summary>Something that somebody still has to be told. It is written in the same write as what it tells, so that no crash comes between.</summary>
internal sealed record Notice
{
    public required NoticeKind Kind { get; init; }

    public required PersonId To { get; init; }

    /// <summary>The offer or person that it is about; null where the row says it all.</summary>
    public string? About { get; init; }

    public int Tries { get; init; }

    /// <summary>Not to be sent before.</summary>
    public DateTimeOffset TryAt { get; init; }
}
