using System.Globalization;
using ErgBot.Calendar;
using ErgBot.Content;

namespace ErgBot.Events;

/// <summary>events.yaml: the events to start from. What is in the tables wins.</summary>
internal static class EventContent
{
    public const string FileName = "events.yaml";

    /// <exception cref="ContentException">The file can't be used; the message says where and why.</exception>
    public static IReadOnlyList<Event> Read(ContentFolder folder, DistrictTime time)
    {
        var events = folder.ReadList<EventEntry, Event>(FileName, entry => Read(entry, time));
        return events.Count > 0 ? events : throw new ContentException(FileName, 1, "there must be one event at least.");
    }

    private static Event Read(EventEntry entry, DistrictTime time)
    {
        var start = At(entry.Start, "start", time);
        var end = At(entry.End, "end", time);
        if (end <= start)
        {
            throw new FormatException("\"end\" must be later than \"start\".");
        }

        return new Event
        {
            Id = EventId.Parse(Entry.Required(entry.Id, "id")),
            Title = Entry.Required(entry.Title, "title"),
            About = Entry.Required(entry.About, "about"),
            Start = start,
            End = end,
            Place = Entry.Required(entry.Place, "place"),
            Audience = entry.Audience switch
            {
                "everyone" => EventAudience.Everyone,
                "everyone-but-administrators" => EventAudience.EveryoneButAdministrators,
                _ => throw new FormatException("\"audience\" must be everyone or everyone-but-administrators."),
            },
            Capacity = entry.Capacity is null or > 0 ? entry.Capacity : throw new FormatException("\"capacity\" must be 1 or more; leave it out for no limit."),
        };
    }

    private static DateTimeOffset At(string? text, string key, DistrictTime time) =>
        DateTime.TryParseExact(Entry.Required(text, key), "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? time.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))
            : throw new FormatException($"\"{key}\" must be a local time such as 2018-05-23T15:15.");

    private sealed class EventEntry
    {
        public string? Id { get; set; }

        public string? Title { get; set; }

        public string? About { get; set; }

        public string? Start { get; set; }

        public string? End { get; set; }

        public string? Place { get; set; }

        public string? Audience { get; set; }

        public int? Capacity { get; set; }
    }
}
