using Microsoft.Extensions.Options;

namespace ErgBot.Hosting;

/// <summary>
/// The hosts that the bot talks to. Whoever gets the bot's token can speak as the bot, and a token goes to whatever host an activity's
/// serviceUrl names; so the host is checked when an activity comes in, before a token is attached, and once more on the wire.
/// </summary>
internal sealed class TeamsHosts
{
    /// <summary>Public cloud, GCC, GCC High and DoD. Exact names: anybody can own another host under trafficmanager.net.</summary>
    public static readonly IReadOnlyList<string> OfTeams =
    [
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    ];

    private static readonly string[] _loopback = ["localhost", "127.0.0.1", "[::1]"];

    private readonly HashSet<string> _hosts;

    public TeamsHosts(IOptions<TeamsOptions> options, IHostEnvironment environment)
    {
        _hosts = new HashSet<string>(
            options.Value.AllowedServiceHosts.Count > 0 ? options.Value.AllowedServiceHosts : OfTeams,
            StringComparer.OrdinalIgnoreCase);
        if (environment.IsDevelopment())
        {
            _hosts.UnionWith(_loopback);
        }
    }

    public bool Allows(string? serviceUrl) => Read(serviceUrl) is { } address && Allows(address);

    public bool Allows(Uri address) =>
        _hosts.Contains(address.Host)
        && address.UserInfo.Length == 0
        && (IsLoopback(address)
            ? IsWeb(address)
            : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort);

    public static bool IsLoopback(string? serviceUrl) => Read(serviceUrl) is { } address && IsLoopback(address) && IsWeb(address);

    public static bool IsPlainHost(string host) =>
        Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4 && IsPlainText(host);

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    private static bool IsLoopback(Uri address) => _loopback.Contains(address.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A serviceUrl is a plain base address. What a lenient parser would repair (blanks, backslashes, other alphabets, dots of other
    /// scripts) is not repaired but refused, so that every later reader sees the host that was checked.
    /// </summary>
    private static Uri? Read(string? serviceUrl) =>
        serviceUrl is { Length: > 0 and <= 2048 }
        && IsPlainText(serviceUrl)
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.Host.Length > 0
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && serviceUrl.StartsWith($"{address.Scheme}://{address.Host}", StringComparison.OrdinalIgnoreCase)
            ? address
            : null;

    private static bool IsPlainText(string text)
    {
        foreach (var c in text)
        {
            if (c is <= ' ' or '\\' or '@' or '%' or >= '\x7f')
            {
                return false;
            }
        }

        return true;
    }
}
