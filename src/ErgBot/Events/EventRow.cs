using Azure.Data.Tables;

namespace ErgBot.Events;

/// <summary>The row <c>event</c> of an event's partition: written and read here.</summary>
internal static class EventRow
{
    public const string Key = "event";

    public static TableEntity Of(EventHead head) => new(head.Event.Id.ToString(), Key)
    {
        ["Title"] = head.Event.Title,
        ["About"] = head.Event.About,
        ["Start"] = head.Event.Start,
        ["End"] = head.Event.End,
        ["Place"] = head.Event.Place,
        ["Audience"] = head.Event.Audience.ToString(),
        ["Capacity"] = head.Event.Capacity,
        ["Cancelled"] = head.Event.Cancelled,
        ["Closed"] = head.Event.Closed,
        ["Going"] = head.Going,
        ["Maybe"] = head.Maybe,
        ["Waiting"] = head.Waiting,
        ["LastNumber"] = head.LastNumber,
        ["Version"] = head.Version,
    };

    public static EventHead Read(TableEntity row)
    {
        var found = new Event
        {
            Id = EventId.Parse(row.PartitionKey),
            Title = row.GetString("Title"),
            About = row.GetString("About"),
            Start = row.GetDateTimeOffset("Start")!.Value,
            End = row.GetDateTimeOffset("End")!.Value,
            Place = row.GetString("Place"),
            Audience = Enum.Parse<EventAudience>(row.GetString("Audience")),
            Capacity = row.GetInt32("Capacity"),
            Cancelled = row.GetBoolean("Cancelled") is true,
            Closed = row.GetBoolean("Closed") is true,
        };
        return new EventHead(found, row.GetInt32("Going") ?? 0, row.GetInt32("Maybe") ?? 0)
        {
            Waiting = row.GetInt32("Waiting") ?? 0,
            LastNumber = row.GetInt64("LastNumber") ?? 0,
            Version = row.GetInt32("Version") ?? 0,
        };
    }
}
