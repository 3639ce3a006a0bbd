using System.Text;
using ErgBot.Events;
using ErgBot.Events.Calendars;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Hosting;

/// <summary>GET /events/{event}.ics?sig=…: a calendar file. Wrong signature and no such event get the same answer, the former without a look into the tables.</summary>
internal static class CalendarEndpoint
{
    public static void MapCalendarFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/events/{id}.ics", AnswerAsync);

    private static async Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store"; // a calendar that asks again wants what it is now
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (!EventId.TryParse((string?)context.Request.RouteValues["id"], out var id)
            || !services.GetRequiredService<EventLinks>().IsSigned(id, context.Request.Query[EventLinks.SignatureName])
            || await services.GetRequiredService<EventCatalog>().FindAsync(id, context.RequestAborted) is not { } head
            || services.GetRequiredService<CalendarFile>().Of(head.Event, head.Version) is not { } text)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var file = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = CalendarFile.ContentType;
        context.Response.ContentLength = file.Length;
        headers.ContentDisposition = $"attachment; filename=\"{id}.ics\""; // an id has no character that would need quoting
        await context.Response.Body.WriteAsync(file, context.RequestAborted);
    }
}
