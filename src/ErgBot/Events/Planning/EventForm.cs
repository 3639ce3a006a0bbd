using ErgBot.Groups;

namespace ErgBot.Events.Planning;

/// <summary>What stands in the form, as it was typed.</summary>
internal sealed record EventForm
{
    public string Title { get; init; } = "";

    public string About { get; init; } = "";

    public string Day { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public string Place { get; init; } = "";

    public string Capacity { get; init; } = "";

    public EventAudience? Audience { get; init; }

    /// <summary>Whose event it is; null for the district's.</summary>
    public GroupId? Group { get; init; }
}
