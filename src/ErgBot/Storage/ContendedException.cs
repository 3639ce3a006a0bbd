namespace ErgBot.Storage;

/// <summary>Others kept changing the same rows, more often than <see cref="Conditional"/> tries: nothing was written, trying again later helps.</summary>
internal sealed class ContendedException(Exception lastRefusal)
    : Exception("The rows kept changing while they were being written; nothing was stored.", lastRefusal);
