namespace ErgBot.Broadcasts;

/// <summary>What everybody gets. Words of a person: shown as they were typed.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Text">The rest.</param>
/// <param name="ButtonTitle">What stands on its button; null for none.</param>
/// <param name="ButtonAddress">Where that leads, by https.</param>
/// <param name="Event">The id of an event whose card comes with it; null for none.</param>
internal sealed record Message(string Title, string Text, string? ButtonTitle = null, string? ButtonAddress = null, string? Event = null)
{
    public const int LongestTitle = 80;
    public const int LongestText = 3000;
    public const int LongestButton = 30;
    public const int LongestAddress = 500;

    public static Message Empty { get; } = new("", "");
}
