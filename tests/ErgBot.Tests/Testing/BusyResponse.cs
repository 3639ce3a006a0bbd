using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace ErgBot.Tests.Testing;

/// <summary>503 Server Busy, Retry-After: 60.</summary>
internal sealed class BusyResponse : Response
{
    private static readonly HttpHeader _retryAfter = new("Retry-After", "60");

    public override int Status => 503;

    public override string ReasonPhrase => "Server Busy";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => string.Equals(name, _retryAfter.Name, StringComparison.OrdinalIgnoreCase);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [_retryAfter];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
        (value = ContainsHeader(name) ? _retryAfter.Value : null) is not null;

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
        (values = ContainsHeader(name) ? [_retryAfter.Value] : null) is not null;
}
