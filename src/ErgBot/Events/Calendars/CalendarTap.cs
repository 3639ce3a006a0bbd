using ErgBot.Calendar;
using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Events.Calendars;

/// <summary>"Add to calendar". It doesn't depend on who presses: what it gives says nothing of any person.</summary>
internal sealed class CalendarTap(EventCatalog catalog, EventLinks links, DistrictTime time)
{
    public async Task<Reply> ShowAsync(JObject data, CancellationToken ct) =>
        CalendarAction.EventOf(data) is { } id && await catalog.FindAsync(id, ct) is { Event: var shown }
            ? links.Outlook(shown) is { } outlook ? CalendarCard.For(shown, shown.When(time), links.File(id), outlook) : new TextReply(CalendarTexts.NoDate)
            : new TextReply(EventTexts.Gone);
}
