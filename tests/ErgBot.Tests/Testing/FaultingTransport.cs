using Azure.Core;
using Azure.Core.Pipeline;

namespace ErgBot.Tests.Testing;

/// <summary>The way to storage, with faults: answers to writes get lost after the write was stored, connections are refused, requests hang. It counts what really goes out.</summary>
internal sealed class FaultingTransport : HttpPipelineTransport
{
    private readonly HttpClientTransport _real = HttpClientTransport.Shared;
    private readonly Lock _gate = new();
    private readonly List<string> _sent = [];
    private Random? _chance;
    private double _share;
    private int _answersToLose;

    /// <summary>Requests that reached storage, as "METHOD path".</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent];
            }
        }
    }

    public IReadOnlyList<string> Writes => [.. Sent.Where(request => !request.StartsWith("GET", StringComparison.Ordinal))];

    /// <summary>Every connection is refused.</summary>
    public bool IsDown { get; set; }

    /// <summary>Nothing ever answers.</summary>
    public bool Hangs { get; set; }

    /// <summary>At one of its writes something happens to the process.</summary>
    public Life? Life { get; set; }

    /// <summary>Comes in between: done once, before the next write goes out.</summary>
    public Func<Task>? BeforeNextWrite { get; set; }

    /// <summary>Storage says 503, and to come back in a minute.</summary>
    public bool IsBusy { get; set; }

    /// <summary>The next writes are stored, but their answers don't come back. The client's own repetitions count as writes.</summary>
    public void LoseAnswers(int writes) => _answersToLose = writes;

    /// <summary>Answers to this share of all writes get lost, at random.</summary>
    public void LoseAnswers(double share, int seed) => (_share, _chance) = (share, new Random(seed));

    public void Forget()
    {
        lock (_gate)
        {
            _sent.Clear();
        }
    }

    public override Request CreateRequest() => _real.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The bot never waits for storage synchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (Hangs)
        {
            await Task.Delay(Timeout.Infinite, message.CancellationToken);
        }

        if (IsDown)
        {
            throw new IOException("Connection refused (by the test).");
        }

        if (IsBusy)
        {
            message.Response = new BusyResponse();
            return;
        }

        var isWrite = message.Request.Method != RequestMethod.Get;
        if (isWrite)
        {
            Life?.Begin();
            var between = BeforeNextWrite;
            BeforeNextWrite = null;
            await (between?.Invoke() ?? Task.CompletedTask);
        }

        lock (_gate)
        {
            _sent.Add($"{message.Request.Method} {message.Request.Uri.Path}");
        }

        await _real.ProcessAsync(message);
        if (isWrite)
        {
            Life?.End(new IOException("The answer was lost (by the test)."));
        }

        if (isWrite && IsLost())
        {
            throw new IOException("The answer was lost (by the test).");
        }
    }

    private bool IsLost()
    {
        lock (_gate)
        {
            if (_answersToLose > 0)
            {
                _answersToLose--;
                return true;
            }

            return _chance?.NextDouble() < _share;
        }
    }
}
