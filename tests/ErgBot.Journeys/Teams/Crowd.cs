using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErgBot.Journeys.Teams;

/// <summary>
/// A connector before thousands of private chats: it takes messages, each after a while, and keeps what arrived where and when. It knows no
/// people and shows nothing; <see cref="TeamsStandIn"/> is for stories about what somebody sees.
/// </summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const string Root = "/crowd/";

    private readonly WebApplication web;
    private readonly ConcurrentQueue<Arrival> arrivals = new();
    private long nextId = 1_600_000_000_000;

    private Crowd(WebApplication web) => this.web = web;

    public string ServiceUrl { get; private set; } = "";

    /// <summary>From a request's arrival to its answer; it is taken in the middle of that.</summary>
    public TimeSpan Latency { get; set; } = TimeSpan.FromMilliseconds(60);

    /// <summary>What becomes of a request, by conversation and how many have come so far; null: it is taken.</summary>
    public Func<string, CrowdFault?>? Faults { get; set; }

    /// <summary>Finds in what is posted by which mark to count it; null: everything counts alike.</summary>
    public Func<string, string>? MarkIn { get; set; }

    /// <summary>All requests that posted something, in the order in which they came, also those that were refused.</summary>
    public IReadOnlyCollection<Arrival> Arrivals => arrivals;

    public int Taken => taken;

    private int taken;

    public static async Task<Crowd> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var crowd = new Crowd(builder.Build());
        crowd.web.MapPost(Root + "v3/conversations/{id}/activities", crowd.AnswerAsync);
        await crowd.web.StartAsync();
        crowd.ServiceUrl = crowd.web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + Root;
        return crowd;
    }

    /// <summary>How often each conversation has got something.</summary>
    public IReadOnlyDictionary<string, int> Got(string mark = "") =>
        arrivals.Where(arrival => arrival.Taken && arrival.Mark == mark).GroupBy(arrival => arrival.Conversation, StringComparer.Ordinal).ToDictionary(each => each.Key, each => each.Count(), StringComparer.Ordinal);

    /// <summary>The most requests that came within any window of that length.</summary>
    public static int MostWithin(IEnumerable<Arrival> arrivals, TimeSpan window)
    {
        var (most, inWindow) = (0, new Queue<long>());
        foreach (var at in arrivals.Select(arrival => arrival.At).Order())
        {
            inWindow.Enqueue(at);
            while (TimeProvider.System.GetElapsedTime(inWindow.Peek(), at) >= window)
            {
                inWindow.Dequeue();
            }

            most = Math.Max(most, inWindow.Count);
        }

        return most;
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task AnswerAsync(HttpContext http, string id)
    {
        var at = TimeProvider.System.GetTimestamp();
        var fault = Faults?.Invoke(id);
        var mark = "";
        if (MarkIn is { } find)
        {
            using var reader = new StreamReader(http.Request.Body);
            mark = find(await reader.ReadToEndAsync(http.RequestAborted));
        }

        await Task.Delay(Latency / 2);
        if (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        var isTaken = fault is null or { IsTaken: true };
        arrivals.Enqueue(new Arrival(id, at, isTaken, fault?.RetryAfter, mark));
        if (isTaken)
        {
            Interlocked.Increment(ref taken);
        }

        await Task.Delay(fault?.Hangs ?? Latency / 2);
        if (fault is { Status: 0 })
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = fault?.Status ?? 201;
        if (fault?.RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await http.Response.WriteAsJsonAsync(fault is { Status: >= 400 }
            ? ConnectorReply.Error(fault.Status, fault.Code, "A fault that was asked for.").Body
            : new JsonObject { ["id"] = Interlocked.Increment(ref nextId).ToString(CultureInfo.InvariantCulture) });
    }

    /// <param name="Conversation">Where it went.</param>
    /// <param name="At">When it came, as a timestamp.</param>
    /// <param name="Taken">Whether it stands there now.</param>
    /// <param name="RetryAfter">How long the sender was asked to wait.</param>
    /// <param name="Mark">What was found in it.</param>
    internal sealed record Arrival(string Conversation, long At, bool Taken, TimeSpan? RetryAfter, string Mark);
}
