namespace Microsoft.Bot.Builder;

/// <summary>A stored value that may only be written over the version it was read as.</summary>
public interface IStoreItem
{
    /// <summary>The version; "*" writes over any.</summary>
    string? ETag { get; set; }
}
