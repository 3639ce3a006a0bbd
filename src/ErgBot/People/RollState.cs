namespace ErgBot.People;

/// <summary>What a roll can tell of itself.</summary>
/// <param name="IsCurrent">False when it was changed and can't be read, so that what it says is old.</param>
/// <param name="Staff">How many entries the list of staff has; null where that isn't known.</param>
internal sealed record RollState(bool IsCurrent, int? Staff);
