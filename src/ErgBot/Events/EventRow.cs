using System.Text.Json;
using Azure.Data.Tables;
using ErgBot.Events.Rsvps;
using ErgBot.Groups;

namespace ErgBot.Events;

/// <summary>The row <c>event</c> of an event's partition: written and read here.</summary>
internal static class EventRow
{
    public const string Key = "event";

    private const string Band = "Band";
    private const string BandOn = "BandOn";

    /// <summary>All of it, to replace what is stored.</summary>
    public static TableEntity Of(EventHead head, RecentCommits recent)
    {
        var row = CountsOf(head, recent);
        row["Title"] = head.Event.Title;
        row["About"] = head.Event.About;
        row["Start"] = head.Event.Start;
        row["End"] = head.Event.End;
        row["Season"] = head.Event.Season;
        row["Place"] = head.Event.Place;
        row["Audience"] = head.Event.Audience.ToString();
        row["Capacity"] = head.Event.Capacity;
        row["Cancelled"] = head.Event.Cancelled;
        row["Closed"] = head.Event.Closed;
        row["Draft"] = head.Event.Draft;
        row["Group"] = head.Event.Group?.ToString();
        row["Change"] = head.Event.Change is { } change ? JsonSerializer.Serialize(change) : null;
        row["Version"] = head.Version;
        row[Band] = head.Band;
        row[BandOn] = head.BandOn;
        return row;
    }

    public static bool TellsOfPeople(TableEntity row) => row.GetBinary("Recent") is { Length: > 0 };

    /// <summary>To be merged into what is stored, when the answers themselves are gone.</summary>
    public static TableEntity TellingOfNobody(EventId id) => new(id.ToString(), Key) { ["Recent"] = Array.Empty<byte>() };

    /// <summary>To be merged into what is stored, once a day.</summary>
    public static TableEntity BandOf(EventId id, string band, string day) => new(id.ToString(), Key) { [Band] = band, [BandOn] = day };

    /// <summary>What an answer changes, to be merged into what is stored.</summary>
    public static TableEntity CountsOf(EventHead head, RecentCommits recent) => new(head.Event.Id.ToString(), Key)
    {
        ["Going"] = head.Going,
        ["Maybe"] = head.Maybe,
        ["Waiting"] = head.Waiting,
        ["LastNumber"] = head.LastNumber,
        ["Commits"] = recent.Number,
        ["Recent"] = recent.ToBytes(),
    };

    /// <param name="row">As it was read.</param>
    /// <param name="at">When it was asked for, as a timestamp of the machine.</param>
    public static StoredHead ReadStored(TableEntity row, long at) =>
        new(Read(row), RecentCommits.Read(row.GetInt64("Commits") ?? 0, row.GetBinary("Recent")), row.ETag, at);

    public static EventHead Read(TableEntity row)
    {
        var found = new Event
        {
            Id = EventId.Parse(row.PartitionKey),
            Title = row.GetString("Title"),
            About = row.GetString("About"),
            Start = row.GetDateTimeOffset("Start"),
            End = row.GetDateTimeOffset("End"),
            Season = row.GetString("Season"),
            Place = row.GetString("Place"),
            Audience = Enum.Parse<EventAudience>(row.GetString("Audience")),
            Capacity = row.GetInt32("Capacity"),
            Cancelled = row.GetBoolean("Cancelled") is true,
            Closed = row.GetBoolean("Closed") is true,
            Draft = row.GetBoolean("Draft") is true,
            Group = row.GetString("Group") is { } group ? GroupId.Parse(group) : null,
            Change = row.GetString("Change") is { } change ? JsonSerializer.Deserialize<EventChange>(change) : null,
        };
        return new EventHead(found, row.GetInt32("Going") ?? 0, row.GetInt32("Maybe") ?? 0)
        {
            Waiting = row.GetInt32("Waiting") ?? 0,
            LastNumber = row.GetInt64("LastNumber") ?? 0,
            Version = row.GetInt32("Version") ?? 0,
            Band = row.GetString(Band),
            BandOn = row.GetString(BandOn),
        };
    }
}
