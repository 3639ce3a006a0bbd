using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Newtonsoft.Json;

namespace ErgBot.Hosting;

/// <summary><c>POST /api/messages</c>: judge, then hand to the adapter. A refusal is a status without a word, for whoever asks.</summary>
internal sealed partial class MessagesEndpoint(RequestGuard guard, IBotFrameworkHttpAdapter adapter, ILogger<MessagesEndpoint> log)
{
    public const string Path = "/api/messages";

    private const string RetryAfterSeconds = "5";

    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var verdict = await guard.JudgeAsync(context, context.RequestAborted);
            if (verdict.Refusal is { } refusal)
            {
                Refuse(context, refusal);
                return;
            }

            using var admission = verdict.Admission!;
            await TurnAsync(context, admission);
        }
        catch (BadHttpRequestException e) // the server's own limits, hit while the body was read: too large, too slow, bad chunks
        {
            Log.Refused(log, e.StatusCode, "the server's limits");
            context.Response.StatusCode = e.StatusCode;
        }
        catch (Exception e) when (context.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            Log.HungUp(log);
        }
    }

    private async Task TurnAsync(HttpContext context, Admission admission)
    {
        context.Features.Set(admission); // GuardedAuthentication takes the sender's identity from here and from nowhere else
        context.Request.Body = admission.Body;
        try
        {
            // A turn that has begun is finished, though the caller hang up: Teams does so after 15 s and asks again, and half a turn is worse.
            await adapter.ProcessAsync(context.Request, context.Response, context.RequestServices.GetRequiredService<IBot>(), CancellationToken.None);
        }
        catch (JsonException) when (!context.Response.HasStarted)
        {
            Log.Refused(log, StatusCodes.Status400BadRequest, "fields of a wrong type");
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private void Refuse(HttpContext context, Refusal refusal)
    {
        Log.Refused(log, refusal.Status, refusal.Reason);
        context.Response.StatusCode = refusal.Status;
        switch (refusal.Status)
        {
            case StatusCodes.Status401Unauthorized:
                context.Response.Headers.WWWAuthenticate = "Bearer";
                break;
            case StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable:
                context.Response.Headers.RetryAfter = RetryAfterSeconds;
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Refused a request with {Status}: {Reason}.")]
        public static partial void Refused(ILogger logger, int status, string reason);

        [LoggerMessage(LogLevel.Debug, "The caller hung up.")]
        public static partial void HungUp(ILogger logger);
    }
}
