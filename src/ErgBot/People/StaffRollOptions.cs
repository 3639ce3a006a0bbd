namespace ErgBot.People;

/// <summary>Section "StaffRoll". Files are CSV, see <see cref="Roll"/>; a relative path starts at the content root.</summary>
internal sealed class StaffRollOptions
{
    public const string Section = "StaffRoll";

    /// <summary>Who is staff.</summary>
    public string? StaffFile { get; init; }

    /// <summary>Or: the domains of staff's user principal names. Exactly these: the domains below them are students' as often as not.</summary>
    public IReadOnlyList<string> StaffDomains { get; init; } = [];

    /// <summary>Who is an administrator.</summary>
    public string? AdministratorsFile { get; init; }
}
