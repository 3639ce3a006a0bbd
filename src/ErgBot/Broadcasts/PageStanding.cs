namespace ErgBot.Broadcasts;

/// <summary>How a page's row stands.</summary>
/// <param name="Number">Which.</param>
/// <param name="Done">Whether everything on it is decided.</param>
/// <param name="HeldUntil">Until then an instance has it.</param>
/// <param name="DueAt">When there is something to do on it again.</param>
/// <param name="Totals">What became of its recipients.</param>
internal readonly record struct PageStanding(int Number, bool Done, DateTimeOffset HeldUntil, DateTimeOffset DueAt, Totals Totals);
