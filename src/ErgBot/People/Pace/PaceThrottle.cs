namespace ErgBot.People.Pace;

/// <summary>The last conversation that Teams throttled.</summary>
/// <param name="Mark">Stands for the conversation, and tells nothing of it.</param>
/// <param name="At">When.</param>
/// <param name="Until">Until when Teams asked to wait.</param>
internal sealed record PaceThrottle(string Mark, DateTimeOffset At, DateTimeOffset Until);
