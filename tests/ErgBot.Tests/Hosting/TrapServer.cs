using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ErgBot.Hosting;

/// <summary>Counts who comes, on every address of this machine, and keeps the tokens they bring.</summary>
internal sealed class TrapServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _requests;

    private TrapServer(WebApplication app) => _app = app;

    public int Requests => _requests;

    public string? TokenSeen { get; private set; }

    public string LastBody { get; private set; } = "";

    /// <summary>Where it sends on whoever comes; null answers 200.</summary>
    public string? RedirectTo { get; set; }

    public int RedirectStatus { get; set; } = StatusCodes.Status307TemporaryRedirect;

    public int Port => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "localhost", StringComparison.Ordinal)).Port;

    public static async Task<TrapServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Any, 0));
        var app = builder.Build();
        var trap = new TrapServer(app);
        app.Run(trap.AnswerAsync);
        await app.StartAsync();
        return trap;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        using var body = new StreamReader(context.Request.Body);
        LastBody = await body.ReadToEndAsync();
        TokenSeen ??= context.Request.Headers.Authorization;
        if (RedirectTo is not null)
        {
            context.Response.StatusCode = RedirectStatus;
            context.Response.Headers.Location = RedirectTo;
        }
    }
}
