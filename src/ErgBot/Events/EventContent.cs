using System.Globalization;
using ErgBot.Calendar;
using ErgBot.Content;

namespace ErgBot.Events;

/// <summary>events.yaml: the events to start from. What is in the tables wins.</summary>
internal static class EventContent
{
    public const string FileName = "events.yaml";

    private const string Administrators = "administrators";

    /// <exception cref="ContentException">The file can't be used; the message says where and why.</exception>
    public static IReadOnlyList<Event> Read(ContentFolder folder, DistrictTime time)
    {
        var known = new List<Event>();
        var events = folder.ReadList<EventEntry, Event>(FileName, entry => Known(Read(entry, time), known));
        return events.Count > 0 ? events : throw new ContentException(FileName, 1, "there must be one event at least.");
    }

    private static Event Read(EventEntry entry, DistrictTime time)
    {
        var (start, end) = entry.Season is null
            ? (At(entry.Start, "start", time), At(entry.End, "end", time))
            : entry is { Start: null, End: null } ? ((DateTimeOffset?)null, (DateTimeOffset?)null)
            : throw new FormatException("\"season\" is for an event whose date isn't set: leave out \"start\" and \"end\".");
        if (end <= start)
        {
            throw new FormatException("\"end\" must be later than \"start\".");
        }

        if (entry.Season is not null && entry.Audience != Administrators)
        {
            throw new FormatException("only the administrators' event can have a \"season\": its audience must be administrators.");
        }

        return new Event
        {
            Id = EventId.Parse(Entry.Required(entry.Id, "id")),
            Title = Entry.Required(entry.Title, "title"),
            About = Entry.Required(entry.About, "about"),
            Start = start,
            End = end,
            Season = entry.Season is null ? null : Entry.Required(entry.Season, "season"),
            Place = entry is { Season: not null, Place: null } ? "" : Entry.Required(entry.Place, "place"),
            Audience = entry.Audience switch
            {
                "everyone" => EventAudience.Everyone,
                "everyone-but-administrators" => EventAudience.EveryoneButAdministrators,
                Administrators => EventAudience.Administrators,
                _ => throw new FormatException("\"audience\" must be everyone, everyone-but-administrators or administrators."),
            },
            Capacity = entry.Capacity is null or > 0 ? entry.Capacity : throw new FormatException("\"capacity\" must be 1 or more; leave it out for no limit."),
        };
    }

    /// <summary>The ids of the content's events.</summary>
    /// <exception cref="ContentException">The file can't be used.</exception>
    public static IReadOnlySet<EventId> Ids(ContentFolder folder) =>
        folder.ReadList<EventEntry, EventId>(FileName, entry => EventId.Parse(Entry.Required(entry.Id, "id"))).ToHashSet();

    /// <summary>People wish to hear of "the" administrators' event: there is one.</summary>
    private static Event Known(Event read, List<Event> known)
    {
        if (known.Any(other => other.Id == read.Id))
        {
            throw new FormatException($"the event \"{read.Id}\" is there twice.");
        }

        if (read.Season is not null && known.Any(other => other.Season is not null))
        {
            throw new FormatException("only one event can have a \"season\".");
        }

        known.Add(read);
        return read;
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

        public string? Season { get; set; }

        public string? Place { get; set; }

        public string? Audience { get; set; }

        public int? Capacity { get; set; }
    }
}
