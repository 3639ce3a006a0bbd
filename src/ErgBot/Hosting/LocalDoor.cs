using System.Net;
using Microsoft.Extensions.Options;

namespace ErgBot.Hosting;

/// <summary>
/// The one way in without a token: in Development, without an app id, for callers on this machine whose serviceUrl is on this machine.
/// A forwarded request, and a page in the developer's browser (it sends an Origin, or reaches us under a foreign Host), are not that.
/// </summary>
internal sealed class LocalDoor(IHostEnvironment environment, IOptions<RegistrationOptions> registration)
{
    private static readonly string[] _forwarded = ["X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "Forwarded"];

    public bool IsOpen => environment.IsDevelopment() && !registration.Value.HasAppId;

    public bool Admits(HttpContext context) =>
        IsOpen
        && context.Connection.RemoteIpAddress is { } remote // none means a socket that somebody else may stand behind
        && IPAddress.IsLoopback(remote)
        && !_forwarded.Any(context.Request.Headers.ContainsKey)
        && !context.Request.Headers.ContainsKey("Origin")
        && context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";
}
