namespace ErgBot.People;

/// <summary>Section "Organizers", which is a list.</summary>
internal sealed class OrganizersOptions
{
    public const string Section = "Organizers";

    /// <summary>Entra object ids.</summary>
    public IReadOnlyList<string> ObjectIds { get; set; } = [];
}
