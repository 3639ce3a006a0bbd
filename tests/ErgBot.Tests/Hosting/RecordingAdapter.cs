using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace ErgBot.Hosting;

/// <summary>Stands where the SDK's adapter stands and keeps what reached it.</summary>
internal sealed class RecordingAdapter : IBotFrameworkHttpAdapter
{
    private readonly List<string> _bodies = [];

    public int Reached => Bodies.Count;

    public IReadOnlyList<string> Bodies
    {
        get
        {
            lock (_bodies)
            {
                return [.. _bodies];
            }
        }
    }

    public Func<HttpRequest, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        using var reader = new StreamReader(httpRequest.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync(cancellationToken);
        lock (_bodies)
        {
            _bodies.Add(body);
        }

        await Meanwhile(httpRequest);
    }
}
