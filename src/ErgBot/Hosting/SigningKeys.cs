using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ErgBot.Hosting;

/// <summary>
/// The Bot Connector's published keys by id, with their endorsements. Not a <c>ConfigurationManager</c>: that one refreshes in the
/// background, so the first token under a new key would be refused; it doesn't say "away" apart from "unknown"; and its clock is the machine's.
/// </summary>
internal sealed partial class SigningKeys(
    IConfigurationRetriever<OpenIdConnectConfiguration> metadata,
    IDocumentRetriever documents,
    IOptions<CloudOptions> cloud,
    TimeProvider time,
    ILogger<SigningKeys> log) : IDisposable
{
    private static readonly TimeSpan _freshFor = TimeSpan.FromHours(12); // the protocol asks for at least every 24 h
    private static readonly TimeSpan _usableFor = TimeSpan.FromDays(5); // as long as the published SDK keeps keys when the server is away
    private static readonly TimeSpan _pauseAfterUnknownKey = TimeSpan.FromMinutes(1); // anybody can send an unknown key id
    private static readonly TimeSpan _pauseAfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _readingTakesAtMost = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private Published? _published;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>The key with this id, or null when the Bot Connector publishes none such.</summary>
    /// <exception cref="SigningKeysAwayException">The keys cannot be had, or are too old to be trusted.</exception>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var published = _published;
        if (published is null || !published.IsFresh(time) || !published.Keys.ContainsKey(keyId))
        {
            published = await ReadAgainAsync(published, cancellationToken);
        }

        return published.Keys.GetValueOrDefault(keyId);
    }

    public void Dispose() => _reading.Dispose();

    private async Task<Published> ReadAgainAsync(Published? seen, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (!ReferenceEquals(seen, _published) || time.GetUtcNow() < _notBefore)
            {
                return Usable(null); // somebody has just read them, or just failed to
            }

            try
            {
                // Not the caller's token: a caller who hangs up must not stop the reading that others wait for.
                using var patience = new CancellationTokenSource(_readingTakesAtMost, time);
                var configuration = await metadata.GetConfigurationAsync(cloud.Value.MetadataAddress.AbsoluteUri, documents, patience.Token);
                // The very first reading sets no pause: a key made between it and the next request is found at once.
                _notBefore = seen is null ? DateTimeOffset.MinValue : time.GetUtcNow() + _pauseAfterUnknownKey;
                return _published = new Published(KeysOf(configuration), time.GetUtcNow());
            }
            catch (Exception e) when (e is not OutOfMemoryException) // whatever it was, the door stays shut, and it is tried again later
            {
                Log.Away(log, e);
                _notBefore = time.GetUtcNow() + _pauseAfterFailure;
                return Usable(e);
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    private Published Usable(Exception? cause) =>
        _published is { } published && published.IsUsable(time) ? published : throw new SigningKeysAwayException(cause);

    private static FrozenDictionary<string, SigningKey> KeysOf(OpenIdConnectConfiguration configuration) =>
        configuration.JsonWebKeySet.Keys
            .Where(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Use is null or "sig" && !string.IsNullOrEmpty(key.Kid) && key.KeySize >= 2048)
            .DistinctBy(key => key.Kid)
            .ToFrozenDictionary(key => key.Kid, key => new SigningKey(key, EndorsementsOf(key)), StringComparer.Ordinal);

    private static HashSet<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    private sealed record Published(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset ReadAt)
    {
        public bool IsFresh(TimeProvider time) => time.GetUtcNow() - ReadAt < _freshFor;

        public bool IsUsable(TimeProvider time) => time.GetUtcNow() - ReadAt < _usableFor;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The Bot Connector's signing keys could not be read; tokens under keys that are not known yet are refused until they can.")]
        public static partial void Away(ILogger logger, Exception exception);
    }
}
