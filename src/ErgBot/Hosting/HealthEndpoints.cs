namespace ErgBot.Hosting;

/// <summary>Live: the process answers (a platform restarts on this one; chat goes on without storage). Ready: what it stores in answers too.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", context => AnswerAsync(context, StatusCodes.Status200OK, "live"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task ReadyAsync(HttpContext context)
    {
        var failing = await context.RequestServices.GetRequiredService<Readiness>().FailingAsync();
        await (failing.Count == 0
            ? AnswerAsync(context, StatusCodes.Status200OK, "ready")
            : AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, $"not ready: {string.Join(", ", failing)}"));
    }

    private static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }
}
