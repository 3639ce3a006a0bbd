using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ErgBot.Hosting;

/// <summary>What the web server cuts off by itself, before any of our code runs.</summary>
internal static class KestrelLimits
{
    public static void Set(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = 2 * RequestBody.Limit; // the second line: Kestrel counts the chunks' own bytes, the guard those of the body
        server.Limits.MaxRequestLineSize = 4 * 1024; // our longest address is a calendar link
        server.Limits.MaxRequestHeadersTotalSize = 16 * 1024; // a token of the Bot Connector has about 1 KB
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        server.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5)); // who drips holds memory
    }
}
