using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps state in this process, as JSON, so that it behaves like a storage that writes it away: for tests and for trying things out.</summary>
/// <remarks>Types come back through <see cref="StateJson"/>'s closed list; with a serializer of the caller's own, through that.</remarks>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, JObject> memory;
    private readonly JsonSerializer? serializer;
    private readonly Lock gate = new();
    private long version;

    public MemoryStorage(Dictionary<string, JObject>? dictionary = null)
        => memory = dictionary ?? [];

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject>? dictionary = null)
        : this(dictionary)
        => serializer = jsonSerializer ?? throw new ArgumentNullException(nameof(jsonSerializer));

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var items = new Dictionary<string, object>(keys.Length);
        foreach (string key in keys)
        {
            JObject? stored;
            lock (gate)
            {
                memory.TryGetValue(key, out stored);
            }

            // What is stored is replaced, never changed, so it can be read outside of the lock.
            if (stored is not null && Read(stored) is { } item)
            {
                items[key] = item;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    /// <exception cref="ArgumentException">An <see cref="IStoreItem"/> was changed by somebody else since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach ((string key, object value) in changes)
        {
            JObject fresh = Write(value);
            lock (gate)
            {
                if (value is IStoreItem item)
                {
                    string? current = memory.TryGetValue(key, out JObject? stored) ? (string?)stored["eTag"] : null;
                    if (current is not null && item.ETag != "*" && item.ETag != current)
                    {
                        throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {current}", nameof(changes));
                    }

                    fresh["eTag"] = (++version).ToString(CultureInfo.InvariantCulture);
                }

                memory[key] = fresh;
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
        {
            foreach (string key in keys)
            {
                memory.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private JObject Write(object value)
        => serializer is null ? StateJson.ToEnvelope(value) : JObject.FromObject(value, serializer);

    private object? Read(JObject stored)
    {
        object? item = serializer is null ? StateJson.FromEnvelope(stored) : stored.ToObject<object>(serializer);
        if (item is IStoreItem versioned)
        {
            versioned.ETag = (string?)stored["eTag"];
        }

        return item;
    }
}
