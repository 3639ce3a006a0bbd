namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A date, time or range that was read.</summary>
/// <param name="Resolutions">What it may mean.</param>
/// <param name="End">Where the text goes on.</param>
/// <param name="Weak">Only an everyday word like "may" says so.</param>
internal sealed record DateTimeReading(IReadOnlyList<DateTimeResolution> Resolutions, int End, bool Weak = false);
