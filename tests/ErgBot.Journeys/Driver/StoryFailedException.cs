namespace ErgBot.Journeys.Driver;

/// <summary>The story went otherwise than told; the message carries what the person saw.</summary>
internal sealed class StoryFailedException(string message) : Exception(message);
