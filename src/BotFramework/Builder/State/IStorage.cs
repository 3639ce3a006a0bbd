namespace Microsoft.Bot.Builder;

/// <summary>Keeps the state of conversations and users between turns.</summary>
public interface IStorage
{
    /// <summary>What is kept under the keys; a key that nothing is kept under is missing in the answer. Values come back as the types they were written as.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Keeps values under their keys. A value that is an <see cref="IStoreItem"/> is only written over the version that it was read as, unless its ETag is "*".</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Forgets what is kept under the keys; unknown keys are no error.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
