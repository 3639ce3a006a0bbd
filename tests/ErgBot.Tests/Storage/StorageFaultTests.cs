using System.Net.Sockets;
using Azure;
using ErgBot.Storage;

namespace ErgBot.Tests.Storage;

public sealed class StorageFaultTests
{
    public static TheoryData<string, bool> Kinds => new()
    {
        { "no answer", true },
        { "408", true },
        { "429", true },
        { "500", true },
        { "503", true },
        { "tables not made yet", true },
        { "contended", true },
        { "retries that were refused", true },
        { "somebody else's connection refused", false },
        { "somebody else's answer that never came", false },
        { "retries that ran out of time", true },
        { "retries of a bug", false },
        { "400", false },
        { "403", false },
        { "409", false },
        { "cancelled by the caller", false },
        { "bug", false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_outage_is_told_from_a_mistake(string kind, bool isOutage) => Assert.Equal(isOutage, StorageFault.IsOutage(Make(kind)));

    private static Exception Make(string kind) => kind switch
    {
        "no answer" => new RequestFailedException("no answer", new IOException()),
        "tables not made yet" => new RequestFailedException(404, "", "TableNotFound", null),
        "contended" => new ContendedException(new RequestFailedException(412, "")),
        "retries that were refused" => new AggregateException(new IOException(), new HttpRequestException()),
        "somebody else's answer that never came" => new TaskCanceledException("", new TimeoutException()),
        "somebody else's connection refused" => new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)),
        "retries that ran out of time" => new AggregateException(new TaskCanceledException(), new TaskCanceledException(), new RequestFailedException(503, "")),
        "retries of a bug" => new AggregateException(new TaskCanceledException(), new InvalidOperationException()),
        "cancelled by the caller" => new TaskCanceledException(),
        "bug" => new InvalidOperationException(),
        var status => new RequestFailedException(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), ""),
    };
}
