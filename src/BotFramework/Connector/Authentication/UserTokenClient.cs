namespace Microsoft.Bot.Connector.Authentication;

/// <summary>User tokens are no part of this SDK; the type stands in the signature of <see cref="BotFrameworkAuthentication"/>.</summary>
public abstract class UserTokenClient : IDisposable
{
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
