namespace ErgBot.Events.Reminders;

/// <summary>Somebody couldn't be told something now: the round is gone again.</summary>
internal sealed class RoundUnfinishedException() : Exception("Somebody could not be told now.");
