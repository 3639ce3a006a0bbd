using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Named values that are kept in a storage between turns: read once a turn, held in the turn state, written when they have changed.</summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <param name="storage">Where the values are kept.</param>
    /// <param name="contextServiceKey">Key of the loaded values in the turn state.</param>
    public BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the values, unless this turn has them already or <paramref name="force"/> is set.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State is not null)
        {
            return;
        }

        string key = GetStorageKey(turnContext);
        IDictionary<string, object> items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out object? value);
        turnContext.TurnState[_contextServiceKey] = value switch
        {
            null => new CachedBotState(),
            IDictionary<string, object> values => new CachedBotState(values),
            JObject values => new CachedBotState(values.ToObject<Dictionary<string, object>>()),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        };
    }

    /// <summary>Writes the values if they have changed since they were read, or if <paramref name="force"/> is set.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        CachedBotState? cached = GetCachedState(turnContext);
        if (cached is null)
        {
            return;
        }

        string print = StateJson.Print(cached.State);
        if (!force && print == cached.Print)
        {
            return;
        }

        await _storage.WriteAsync(new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State }, cancellationToken);
        cached.Print = print;
    }

    /// <summary>Empties the values of this turn; saving writes them even if there were none.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (GetCachedState(turnContext) is not null)
        {
            turnContext.TurnState[_contextServiceKey] = new CachedBotState { Print = string.Empty };
        }

        return Task.CompletedTask;
    }

    /// <summary>Forgets the values in this turn and in the storage at once.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The values of this turn as JSON, for tools that show them; null when they are not loaded.</summary>
    public JToken? Get(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return GetCachedState(turnContext) is { } cached ? JObject.FromObject(cached.State) : null;
    }

    /// <summary>The values of this turn, or null when they are not loaded.</summary>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>Where the values of this turn are kept.</summary>
    /// <exception cref="InvalidOperationException">The activity lacks what the key is made of.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>A value; null when there is none.</summary>
    /// <exception cref="KeyNotFoundException">There is none, and <typeparamref name="T"/> cannot be null.</exception>
    protected Task<T?> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        IDictionary<string, object> values = Loaded(turnContext, propertyName);
        if (values.TryGetValue(propertyName, out object? value))
        {
            switch (value)
            {
                case T same:
                    return Task.FromResult<T?>(same);
                case null:
                    return Task.FromResult<T?>(default);
            }

            // A storage may hand back plain JSON, and Int64 where an Int32 was put; what it becomes here stays, so that changes to it are saved.
            T? converted = (value as JToken ?? JToken.FromObject(value)).ToObject<T>();
            values[propertyName] = converted!;
            return Task.FromResult(converted);
        }

        return typeof(T).IsValueType ? throw new KeyNotFoundException(propertyName) : Task.FromResult<T?>(default);
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName)[propertyName] = value!;
        return Task.CompletedTask;
    }

    private IDictionary<string, object> Loaded(ITurnContext turnContext, string propertyName)
    {
        BotAssert.ContextNotNull(turnContext);
        if (string.IsNullOrWhiteSpace(propertyName))
        {
            throw new ArgumentNullException(nameof(propertyName));
        }

        return GetCachedState(turnContext)?.State ?? throw new InvalidOperationException("The state has not been loaded in this turn.");
    }

    /// <summary>The values of one turn, and what they looked like when they were read or last written.</summary>
    public class CachedBotState
    {
        public CachedBotState(IDictionary<string, object>? state = null)
        {
            State = state ?? new Dictionary<string, object>();
            Print = StateJson.Print(State);
        }

        public IDictionary<string, object> State { get; set; }

        internal string Print { get; set; }
    }
}
