namespace Microsoft.Bot.Builder;

/// <summary>What lives as long as a turn, by name (case does not matter) or by type (its full name is the key). Disposes what it holds.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    public TurnContextStateCollection()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>What was put there under the name, or null; null also when it is of another type.</summary>
    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out object? value) ? value as T : null;
    }

    /// <summary>What was put there under the type's full name, or null.</summary>
    public T? Get<T>()
        where T : class
        => Get<T>(typeof(T).FullName!);

    /// <summary>Puts a value there; a second one of the same name is refused with <see cref="ArgumentException"/>.</summary>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Puts a value there under the full name of <typeparamref name="T"/>; a second one is refused with <see cref="ArgumentException"/>.</summary>
    public void Add<T>(T value)
        where T : class
        => Add(typeof(T).FullName!, value);

    /// <summary>Puts a value there, in place of what had that name.</summary>
    public void Set<T>(string key, T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        this[key] = value!;
    }

    /// <summary>Puts a value there under the full name of <typeparamref name="T"/>, in place of what was there.</summary>
    public void Set<T>(T? value)
        where T : class
        => Set(typeof(T).FullName!, value);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
        {
            return;
        }

        _disposed = true;
        foreach (object? value in Values)
        {
            (value as IDisposable)?.Dispose();
        }
    }
}
