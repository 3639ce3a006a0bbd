namespace ErgBot.People;

/// <summary>Section "StaffRoll". Files are CSV, see <see cref="Roll"/>; a relative path starts at the content root.</summary>
internal sealed class StaffRollOptions
{
    public const string Section = "StaffRoll";

    /// <summary>Who is staff.</summary>
    public string? StaffFile { get; init; }

    /// <summary>Or: the domains of staff's user principal names. Exactly these: the domains below them are students' as often as not.</summary>
    public IReadOnlyList<string> StaffDomains { get; init; } = [];

    /// <summary>Or: the Entra group that staff are in, by itself or through groups in it.</summary>
    public string? StaffGroup { get; init; }

    /// <summary>Who is an administrator.</summary>
    public string? AdministratorsFile { get; init; }

    /// <summary>Or: the Entra group that administrators are in.</summary>
    public string? AdministratorsGroup { get; init; }

    /// <summary>Microsoft Graph's address; empty for the cloud's own.</summary>
    public string? GraphUrl { get; init; }

    /// <summary>The rolls are meant to be as short as they are: the nightly look at them takes places though it looks like a mishap.</summary>
    public bool MeantToShrink { get; init; }

    public bool AsksGraph => StaffGroup is { Length: > 0 } || AdministratorsGroup is { Length: > 0 };
}
