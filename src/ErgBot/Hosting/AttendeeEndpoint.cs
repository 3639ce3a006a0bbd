using ErgBot.Events;
using ErgBot.Events.Attendees;
using ErgBot.Events.Calendars;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Hosting;

/// <summary>GET /events/{event}/attendees.csv?…: a list that an organizer or lead has asked for a few minutes ago, if they may still have it.</summary>
internal static class AttendeeEndpoint
{
    public static void MapAttendeeFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/events/{id}/attendees.csv", AnswerAsync);

    private static async Task AnswerAsync(HttpContext context)
    {
        var (services, query, ct) = (context.RequestServices, context.Request.Query, context.RequestAborted);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (!EventId.TryParse((string?)context.Request.RouteValues["id"], out var id)
            || services.GetRequiredService<AttendeeLinks>().Read(id, query[AttendeeLinks.NumberName], query[AttendeeLinks.UntilName], query[EventLinks.SignatureName]) is not { } number
            || await services.GetRequiredService<AttendeeExports>().FindAsync(id, number, ct) is not { } export
            || await services.GetRequiredService<EventStore>().FindAsync(id, ct) is not { Event: var shown }
            || !await services.GetRequiredService<AttendeeList>().MaySeeAsync(export.By, shown, ct))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = AttendeeFile.ContentType;
        headers.ContentDisposition = $"attachment; filename=\"{id}-attendees.csv\"";
        await AttendeeFile.WriteAsync(context.Response.Body, services.GetRequiredService<AttendeeList>().EachAsync(shown, export.WithNames, ct), export.WithNames, ct);
    }
}
