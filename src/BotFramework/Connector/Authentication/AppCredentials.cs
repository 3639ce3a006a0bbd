using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own proof: puts its token on what it sends. Without an app id, or with the one of a bot that has none, nothing is put there.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    // A token is renewed this long before it ends; if that fails, the old one serves on until its end.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly string? _oAuthScope;
    private Lazy<IAuthenticator>? _authenticator;
    private volatile AuthenticatorResult? _token;

    /// <param name="channelAuthTenant">The tenant that the bot is registered in; empty for a bot of many tenants.</param>
    /// <param name="customHttpClient">For the requests for tokens.</param>
    /// <param name="oAuthScope">What the tokens are for; empty for the connector.</param>
    public AppCredentials(string? channelAuthTenant = null, HttpClient? customHttpClient = null, ILogger? logger = null, string? oAuthScope = null)
        => (ChannelAuthTenant, CustomHttpClient, Logger, _oAuthScope) = (channelAuthTenant, customHttpClient, logger, oAuthScope);

    public string? MicrosoftAppId { get; set; }

    public virtual string? ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set => AuthTenant = value;
    }

    /// <summary>The authority that gives the tokens.</summary>
    public virtual string OAuthEndpoint => string.Format(null, ToChannelFromBotLoginUrlTemplate, ChannelAuthTenant);

    public virtual string OAuthScope => string.IsNullOrWhiteSpace(_oAuthScope) ? ToChannelFromBotOAuthScope : _oAuthScope;

    public virtual bool ValidateAuthority => true;

    protected string? AuthTenant { get; set; }

    protected HttpClient? CustomHttpClient { get; set; }

    protected ILogger? Logger { get; set; }

    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    protected virtual string ToChannelFromBotLoginUrlTemplate => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    /// <exception cref="InvalidOperationException">The request would carry the token over a line that others can read.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (MicrosoftAppId is null or "" or AuthenticationConstants.AnonymousSkillAppId)
        {
            return;
        }

        if (request.RequestUri is not { } address || !SecureAddress.Is(address))
        {
            throw new InvalidOperationException("The bot's token only goes to https addresses, or to loopback.");
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync().WaitAsync(cancellationToken));
    }

    public async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        if (!forceRefresh && _token is { } token && token.ExpiresOn - Early > DateTimeOffset.UtcNow)
        {
            return token.AccessToken!;
        }

        await _oneAtATime.WaitAsync();
        try
        {
            return (await RenewAsync(forceRefresh)).AccessToken!;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Called once, when the first token is needed.</summary>
    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();

    private async Task<AuthenticatorResult> RenewAsync(bool forceRefresh)
    {
        AuthenticatorResult? token = _token;
        DateTimeOffset now = DateTimeOffset.UtcNow;
        if (!forceRefresh && token is not null && token.ExpiresOn - Early > now)
        {
            return token; // Somebody renewed it while this one waited.
        }

        try
        {
            _authenticator ??= BuildIAuthenticator();
            return _token = await _authenticator.Value.GetTokenAsync(forceRefresh);
        }
        catch (Exception) when (!forceRefresh && token is not null && token.ExpiresOn > now)
        {
            return token;
        }
    }
}
