namespace ErgBot.People;

/// <summary>A sealed value cannot be opened: it was damaged, moved to another row, or its key is gone. The message tells nothing of the content.</summary>
internal sealed class SealBrokenException(string message, Exception? inner = null) : Exception(message, inner);
