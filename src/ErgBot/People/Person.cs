namespace ErgBot.People;

/// <param name="Id">Who.</param>
/// <param name="Name">As Teams shows it; null when the activity didn't say.</param>
internal sealed record Person(PersonId Id, string? Name)
{
    private const int LongestName = 100;

    /// <summary>Cut to what a row of the usual length holds, so that no length tells whether there is one.</summary>
    public string? Name { get; init => field = Shortened(value); } = Shortened(Name);

    private static string? Shortened(string? name) => name is null ? null : string.Concat(name.EnumerateRunes().Take(LongestName));
}
