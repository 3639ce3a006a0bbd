namespace ErgBot.Storage;

/// <summary>What was being done took longer than its lease, and another instance goes on with it.</summary>
internal sealed class TurnLostException() : Exception("The turn was not renewed in time; another instance goes on.");
