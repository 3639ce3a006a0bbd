using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ErgBot.Journeys.Bot;

/// <summary>
/// Stands on the wire between the bot and its storage, one HTTP exchange after the other, and misbehaves: a write that was carried out and
/// whose answer never comes, a connection that breaks, no answer, nobody there.
/// </summary>
internal sealed partial class FaultProxy : IAsyncDisposable
{
    private readonly IPEndPoint upstream;
    private readonly CancellationTokenSource closing = new();
    private readonly Random random;
    private TcpListener listener;
    private volatile bool away;
    private int droppedAnswers;
    private int requests;
    private readonly ConcurrentDictionary<string, int> kinds = new(StringComparer.Ordinal);

    private FaultProxy(Uri behind, int seed)
    {
        upstream = new IPEndPoint(IPAddress.Parse(behind.Host), behind.Port);
        random = new Random(seed);
        listener = Listen(0);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    public string Authority => $"127.0.0.1:{Port}";

    /// <summary>The share of writes (0 to 1) that storage carries out and whose answer is lost with the connection.</summary>
    public double LostAnswers { get; set; }

    /// <summary>The share of requests that break before storage hears of them.</summary>
    public double Resets { get; set; }

    public TimeSpan Delay { get; set; }

    /// <summary>Requests are taken and never answered.</summary>
    public bool Silent { get; set; }

    public int DroppedAnswers => droppedAnswers;

    /// <summary>Requests that went through.</summary>
    public int Requests => requests;

    /// <summary>How many went through of which kind: method and address, without ids and numbers.</summary>
    public IReadOnlyDictionary<string, int> Kinds => new Dictionary<string, int>(kinds, StringComparer.Ordinal);

    /// <summary>What is written about one thing, by its id in keys: so many writes get through, all later ones are taken and never answered.</summary>
    public Frozen? Frozen { get; set; }

    public static FaultProxy Before(Uri storage, int seed = 1) => new(storage, seed);

    /// <summary>Nobody listens any more: connections are refused, open ones broken.</summary>
    public void GoAway()
    {
        away = true;
        listener.Stop();
    }

    public void ComeBack()
    {
        away = false;
        listener = Listen(Port);
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        closing.Dispose();
    }

    private TcpListener Listen(int port)
    {
        var fresh = new TcpListener(IPAddress.Loopback, port);
        fresh.Start();
        _ = AcceptAsync(fresh);
        return fresh;
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await from.AcceptTcpClientAsync(closing.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        using var storage = new TcpClient();
        try
        {
            await storage.ConnectAsync(upstream, closing.Token);
            while (await ReadMessageAsync(client.GetStream(), false) is { Length: > 0 } request && !away && !Chance(Resets))
            {
                await Task.Delay(Silent || IsFrozen(request) ? Timeout.InfiniteTimeSpan : Delay, closing.Token);
                Interlocked.Increment(ref requests);
                kinds.AddOrUpdate(KindOf(request), 1, (_, count) => count + 1);
                await storage.GetStream().WriteAsync(request, closing.Token);
                var answer = await ReadMessageAsync(storage.GetStream(), request.AsSpan().StartsWith("HEAD "u8));
                if (away || (!request.AsSpan().StartsWith("GET "u8) && Chance(LostAnswers)))
                {
                    Interlocked.Increment(ref droppedAnswers);
                    break;
                }

                await client.GetStream().WriteAsync(answer, closing.Token);
            }

            client.LingerState = new LingerOption(true, 0);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // Either side has gone.
        }
    }

    private bool IsFrozen(byte[] request) => Frozen is { } frozen && !request.AsSpan().StartsWith("GET "u8) && frozen.Holds(Encoding.UTF8.GetString(request));

    private static string KindOf(byte[] request)
    {
        var line = Encoding.UTF8.GetString(request.AsSpan(0, request.AsSpan().IndexOf("\r\n"u8)));
        var kind = Ids().Replace(Uri.UnescapeDataString(line.Split(" HTTP/")[0]), "*");
        return kind.Length > 110 ? kind[..110] : kind;
    }

    /// <summary>Ids, pseudonyms, numbers, and the account's name.</summary>
    [GeneratedRegex("[0-9a-f]{8,}|[0-9]+|/devstore[^/]*")]
    private static partial Regex Ids();

    private bool Chance(double share)
    {
        lock (random)
        {
            return random.NextDouble() < share;
        }
    }

    /// <summary>One whole HTTP/1.1 message, its bytes untouched; empty when the other side closed.</summary>
    private async Task<byte[]> ReadMessageAsync(NetworkStream stream, bool bodyless)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (!IsWhole(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), bodyless))
        {
            var read = await stream.ReadAsync(buffer, closing.Token);
            if (read == 0)
            {
                return [];
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static bool IsWhole(ReadOnlySpan<byte> message, bool bodyless)
    {
        var end = message.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = Encoding.ASCII.GetString(message[..end]);
        if (head.Contains("\r\ntransfer-encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            return message.EndsWith("\r\n0\r\n\r\n"u8);
        }

        const string Name = "\r\ncontent-length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        var length = bodyless || at < 0 ? 0 : int.Parse(head.AsSpan(at + Name.Length).Trim(" \r\n".AsSpan()).ToString().Split('\r')[0], CultureInfo.InvariantCulture);
        return message.Length >= end + 4 + length;
    }
}
