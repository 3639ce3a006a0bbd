namespace ErgBot.Storage;

/// <summary>Storage gave no answer a moment ago, so it isn't asked now.</summary>
internal sealed class StorageAwayException() : Exception("Storage gave no answer a moment ago; it is asked again soon.");
