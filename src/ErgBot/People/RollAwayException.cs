namespace ErgBot.People;

/// <summary>A roll gives no answer now; trying again later helps.</summary>
internal sealed class RollAwayException() : Exception("A roll gives no answer now.");
