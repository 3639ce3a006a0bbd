namespace ErgBot.People;

/// <summary>Section "Privacy".</summary>
internal sealed class PrivacyOptions
{
    public const string Section = "Privacy";

    /// <summary>32 random bytes in base64, from which all sub-keys are derived.</summary>
    public string? Key { get; init; }

    /// <summary>Keys used before: what was sealed under them still opens.</summary>
    public IReadOnlyList<string> PreviousKeys { get; init; } = [];

    /// <summary>Counts of a group's people below this are never shown.</summary>
    public int SmallCount { get; init; } = 11;
}
