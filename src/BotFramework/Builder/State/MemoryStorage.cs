using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps state in this process, as JSON, so that it behaves like a storage that writes it away: for tests and for trying things out.</summary>
/// <remarks>Types come back through <see cref="StateJson"/>'s closed list; with a serializer of the caller's own, through that.</remarks>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, JObject> _memory;
    private readonly JsonSerializer? _serializer;
    private readonly Lock _gate = new();
    private long _version;

    public MemoryStorage(Dictionary<string, JObject>? dictionary = null)
        => _memory = dictionary ?? [];

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject>? dictionary = null)
        : this(dictionary)
        => _serializer = jsonSerializer ?? throw new ArgumentNullException(nameof(jsonSerializer));

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var items = new Dictionary<string, object>(keys.Length);
        foreach (string key in keys)
        {
            JObject? stored;
            lock (_gate)
            {
                _memory.TryGetValue(key, out stored);
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
            lock (_gate)
            {
                if (value is IStoreItem item)
                {
                    string? current = _memory.TryGetValue(key, out JObject? stored) ? (string?)stored["eTag"] : null;
                    if (current is not null && item.ETag != "*" && item.ETag != current)
                    {
                        throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {current}", nameof(changes));
                    }

                    fresh["eTag"] = (++_version).ToString(CultureInfo.InvariantCulture);
                }

                _memory[key] = fresh;
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (string key in keys)
            {
                _memory.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private JObject Write(object value)
        => _serializer is null ? StateJson.ToEnvelope(value) : JObject.FromObject(value, _serializer);

    private object? Read(JObject stored)
    {
        object? item = _serializer is null ? StateJson.FromEnvelope(stored) : stored.ToObject<object>(_serializer);
        if (item is IStoreItem versioned)
        {
            versioned.ETag = (string?)stored["eTag"];
        }

        return item;
    }
}
