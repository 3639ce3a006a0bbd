using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace BotFramework.Tests.Dialogs;

/// <summary>A storage that keeps JSON and no types, as one over a table or a document may.</summary>
internal sealed class PlainJsonStorage : IStorage
{
    private readonly Dictionary<string, string> texts = [];

    public IReadOnlyDictionary<string, string> Texts => texts;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(
            keys.Where(texts.ContainsKey).ToDictionary(key => key, key => JsonConvert.DeserializeObject(texts[key])!));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            texts[key] = JsonConvert.SerializeObject(value);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            texts.Remove(key);
        }

        return Task.CompletedTask;
    }
}
