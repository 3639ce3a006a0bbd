using System.Globalization;
using ErgBot.Calendar;

namespace ErgBot.Broadcasts;

/// <summary>What somebody typed and chose, as they did.</summary>
internal sealed record BroadcastForm
{
    /// <summary>The choice that means everyone; others are "group:{id}" and "event:{id}".</summary>
    public const string Everyone = "everyone";
    public const string GroupPrefix = "group:";
    public const string EventPrefix = "event:";

    /// <summary>How far ahead it can be planned.</summary>
    private static readonly TimeSpan _furthest = TimeSpan.FromDays(366);

    public static BroadcastForm Empty { get; } = new();

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public string ButtonTitle { get; init; } = "";

    public string ButtonAddress { get; init; } = "";

    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>A link to a channel, as Teams gives it, or its id.</summary>
    public string Channel { get; init; } = "";

    /// <summary>As "2018-05-23"; empty for now.</summary>
    public string Day { get; init; } = "";

    /// <summary>As "15:15".</summary>
    public string Time { get; init; } = "";

    /// <summary>The id of the event whose card comes with it; empty for none.</summary>
    public string Event { get; init; } = "";

    public Message Message => new(Title, Text, ButtonTitle.Length > 0 ? ButtonTitle : null, ButtonTitle.Length > 0 ? ButtonAddress : null, Event.Length > 0 ? Event : null);

    public Audience Audience => new()
    {
        Everyone = Chosen.Contains(Everyone),
        Groups = Of(GroupPrefix),
        Events = Of(EventPrefix),
        Channels = ChannelLink.IdIn(Channel) is { } channel ? [channel] : [],
    };

    public static BroadcastForm Of(Broadcast broadcast, DistrictTime district) => new()
    {
        Title = broadcast.Message.Title,
        Text = broadcast.Message.Text,
        ButtonTitle = broadcast.Message.ButtonTitle ?? "",
        ButtonAddress = broadcast.Message.ButtonAddress ?? "",
        Chosen =
        [
            .. broadcast.Audience.Everyone ? [Everyone] : Array.Empty<string>(),
            .. broadcast.Audience.Groups.Select(group => GroupPrefix + group),
            .. broadcast.Audience.Events.Select(id => EventPrefix + id),
        ],
        Channel = broadcast.Audience.Channels is [var channel, ..] ? channel : "",
        Day = broadcast.SendAt is { } at ? district.Local(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
        Event = broadcast.Message.Event ?? "",
        Time = broadcast.SendAt is { } time ? district.Local(time).ToString("HH:mm", CultureInfo.InvariantCulture) : "",
    };

    /// <summary>When it shall go; null for now, and for what is no time.</summary>
    public DateTimeOffset? SendAt(DistrictTime district) =>
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && TimeOnly.TryParseExact(Time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? district.At(day, time).ToUniversalTime()
            : null;

    /// <param name="offered">What could be chosen.</param>
    /// <param name="events">Events whose card could come with it.</param>
    /// <param name="district">The district's clocks.</param>
    /// <param name="now">Calendar time.</param>
    public BroadcastFlaws Flaws(IReadOnlyCollection<string> offered, IReadOnlyCollection<EventChoice> events, DistrictTime district, DateTimeOffset now) => new()
    {
        Title = Title.Length is 0 or > Message.LongestTitle || Title.Contains('\n', StringComparison.Ordinal) ? BroadcastTexts.TitleWrong : null,
        Text = Text.Length is 0 or > Message.LongestText ? BroadcastTexts.TextWrong : null,
        Button = ButtonFlaw(),
        Audience = !Chosen.All(offered.Contains) ? BroadcastTexts.NotYours : Chosen.Count == 0 && Channel.Length == 0 ? BroadcastTexts.NobodyChosen : null,
        Channel = Channel.Length > 0 && ChannelLink.IdIn(Channel) is null ? BroadcastTexts.NoChannel : null,
        Event = EventFlaw(events),
        Time = TimeFlaw(district, now),
    };

    private IReadOnlyList<string> Of(string prefix) =>
        [.. Chosen.Where(choice => choice.StartsWith(prefix, StringComparison.Ordinal)).Select(choice => choice[prefix.Length..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private string? ButtonFlaw() => (ButtonTitle.Length, ButtonAddress.Length) switch
    {
        (0, 0) => null,
        (0, _) or (_, 0) => BroadcastTexts.ButtonIncomplete,
        ( > Message.LongestButton, _) or (_, > Message.LongestAddress) => BroadcastTexts.ButtonTooLong,
        _ => Uri.TryCreate(ButtonAddress, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? null : BroadcastTexts.ButtonNotHttps,
    };

    /// <summary>Who can't come to an event isn't asked to it.</summary>
    private string? EventFlaw(IReadOnlyCollection<EventChoice> events) => events.FirstOrDefault(choice => choice.Value == Event) switch
    {
        _ when Event.Length == 0 => null,
        null => BroadcastTexts.NoSuchEvent,
        { MembersOf: { } group } when Audience is not { Everyone: false, Events: [], Channels: [], Groups: [var only] } || only != group => BroadcastTexts.EventForMembers,
        { IsForAdministrators: true } when Audience is not { Events: [], Groups: [] } => BroadcastTexts.EventForAdministrators,
        _ => null,
    };

    private string? TimeFlaw(DistrictTime district, DateTimeOffset now)
    {
        if (Day.Length == 0 && Time.Length == 0)
        {
            return null;
        }

        return SendAt(district) switch
        {
            null => BroadcastTexts.NoTime,
            var at when at <= now => BroadcastTexts.TimePast,
            var at when at > now + _furthest => BroadcastTexts.TimeTooFar,
            _ => null,
        };
    }
}
