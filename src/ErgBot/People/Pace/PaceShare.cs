namespace ErgBot.People.Pace;

/// <summary>What one instance holds of the pace.</summary>
/// <param name="Holder">A random number of the process.</param>
/// <param name="Slots">Requests a second.</param>
/// <param name="Until">When it runs out, unless renewed.</param>
internal sealed record PaceShare(Guid Holder, int Slots, DateTimeOffset Until);
