using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The issuer's keys, as its OpenID metadata lists them. Not ConfigurationManager, because that one renews in the background:
/// the first tokens under a new key would be refused.
/// </summary>
internal sealed partial class ChannelKeys(Uri metadata, IHttpClientFactory? clients, TimeProvider clock, ILogger logger)
{
    // The rule is to renew at least every 24 hours: from half of that on it is tried, and after it old keys count no more.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(24);

    // Anyone can make up key ids: they may not make the bot ask more often than this.
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly HttpClient Shared = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile Loaded? _loaded;
    private DateTimeOffset _lastAttempt = DateTimeOffset.MinValue;

    /// <summary>The key of this id; null when the issuer has none, also after asking again.</summary>
    /// <exception cref="InvalidOperationException">There are no keys to be had.</exception>
    public async Task<SigningKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        Loaded? keys = _loaded;
        if (keys is null || clock.GetUtcNow() - keys.At > Fresh || !keys.Keys.ContainsKey(id))
        {
            keys = await RenewAsync(keys, cancellationToken);
        }

        return keys.Keys.GetValueOrDefault(id);
    }

    private async Task<Loaded> RenewAsync(Loaded? known, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (_loaded is { } loaded && loaded != known)
            {
                return loaded; // Somebody renewed them while this one waited.
            }

            DateTimeOffset now = clock.GetUtcNow();
            bool usable = known is not null && now - known.At <= Usable;
            if (usable && now - _lastAttempt < BetweenAttempts)
            {
                return known!;
            }

            _lastAttempt = now;
            try
            {
                return _loaded = new Loaded(await LoadAsync(cancellationToken), now);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                Log.NotRenewed(logger, metadata.Host, e);
                return usable ? known! : throw new InvalidOperationException("The channel's signing keys can't be loaded.", e);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<Dictionary<string, SigningKey>> LoadAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        HttpClient client = clients?.CreateClient() ?? Shared;
        string keysAddress = OpenIdConnectConfiguration.Create(await client.GetStringAsync(metadata, patience.Token)).JwksUri;
        if (!SecureAddress.Is(keysAddress))
        {
            throw new InvalidOperationException("jwks_uri must be https, or http on loopback.");
        }

        var set = new JsonWebKeySet(await client.GetStringAsync(new Uri(keysAddress), patience.Token));
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (JsonWebKey key in set.Keys.Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0 }))
        {
            keys.TryAdd(key.Kid, new SigningKey(key, EndorsementsOf(key)));
        }

        return keys;
    }

    private static HashSet<string> EndorsementsOf(JsonWebKey key)
        => key.AdditionalData.TryGetValue("endorsements", out object? listed) && listed is JsonElement { ValueKind: JsonValueKind.Array } names
            ? [.. names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)]
            : [];

    private sealed record Loaded(Dictionary<string, SigningKey> Keys, DateTimeOffset At);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The signing keys of channels could not be loaded from {Host}")]
        public static partial void NotRenewed(ILogger logger, string host, Exception exception);
    }
}
