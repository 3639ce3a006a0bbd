using Microsoft.Bot.Connector.Authentication;

namespace BotFramework.Tests.Connector;

/// <summary>Credentials whose tokens are numbered.</summary>
internal sealed class FixedCredentials : AppCredentials, IAuthenticator
{
    public FixedCredentials(string? appId) => MicrosoftAppId = appId;

    public int Asked { get; private set; }

    public TimeSpan Life { get; set; } = TimeSpan.FromHours(1);

    public Exception? Fault { get; set; }

    Task<AuthenticatorResult> IAuthenticator.GetTokenAsync(bool forceRefresh)
        => Fault is null
            ? Task.FromResult(new AuthenticatorResult { AccessToken = $"token-{++Asked}", ExpiresOn = DateTimeOffset.UtcNow + Life })
            : Task.FromException<AuthenticatorResult>(Fault);

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(this);
}
