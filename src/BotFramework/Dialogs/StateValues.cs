using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Reads a dialog's state, whose values come back from storage as what they were, or as bare JSON from a storage that does not keep types.
/// </summary>
internal static class StateValues
{
    /// <returns>The value; the type's default when there is none or it is something else.</returns>
    public static T? Get<T>(this IDictionary<string, object?> state, string key) => state.TryGetValue(key, out var value)
        ? value switch
        {
            T typed => typed,
            JToken json => Typed<T>(state, key, json),
            _ => default,
        }
        : default;

    /// <returns>The value; when there is none, one that is made and remembered.</returns>
    public static T GetOrAdd<T>(this IDictionary<string, object?> state, string key, Func<T> make)
        where T : notnull
    {
        if (state.Get<T>(key) is { } value)
        {
            return value;
        }

        var made = make();
        state[key] = made;
        return made;
    }

    // Put back, so that changes to it are kept.
    private static T? Typed<T>(IDictionary<string, object?> state, string key, JToken json)
    {
        var typed = json.ToObject<T>();
        state[key] = typed;
        return typed;
    }
}
