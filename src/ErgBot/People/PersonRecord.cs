namespace ErgBot.People;

/// <summary>What the bot keeps of a person. Two are equal when all they hold is equal, lists included.</summary>
internal sealed record PersonRecord
{
    public static PersonRecord Empty { get; } = new();

    public Address? Address { get; init; }

    public bool Welcomed { get; init; }

    /// <summary>The person's own word; null when never asked.</summary>
    public bool? IsAdministrator { get; init; }

    public string? UserPrincipalName { get; init; }

    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>An administrator's wish to hear of the event for administrators.</summary>
    public bool WantsFallEvent { get; init; }

    /// <summary>When the person removed the bot; null while it is there, or was never added.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>Places that were taken, or are being taken, and the person hasn't been told yet.</summary>
    public PlaceLoss? ToBeTold { get; init; }

    public bool Equals(PersonRecord? other) =>
        other is not null
        && Address == other.Address
        && Welcomed == other.Welcomed
        && IsAdministrator == other.IsAdministrator
        && UserPrincipalName == other.UserPrincipalName
        && WantsFallEvent == other.WantsFallEvent
        && RemovedAt == other.RemovedAt
        && ToBeTold == other.ToBeTold
        && Groups.SequenceEqual(other.Groups, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Address, Welcomed, IsAdministrator, UserPrincipalName, Groups.Count);
}
