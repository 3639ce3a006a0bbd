namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where keys may come from and tokens may go: https, or this machine itself.</summary>
internal static class SecureAddress
{
    public static bool Is(string? address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && Is(uri);

    public static bool Is(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);
}
