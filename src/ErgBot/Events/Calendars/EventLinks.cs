using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ErgBot.Calendar;
using ErgBot.People;

namespace ErgBot.Events.Calendars;

/// <summary>
/// The addresses under which an event gets into a calendar. The one of the file is signed, so that nobody can try out ids of events; whoever
/// has it can open it, and it says nothing of any person.
/// </summary>
internal sealed class EventLinks(PublicAddress site, PrivacyKeys keys, DistrictTime time)
{
    public const string SignatureName = "sig";

    // Longer ones are cut off by browsers and by Outlook itself.
    private const int LongestAddress = 2_000;

    /// <summary>Null when the bot doesn't know its own address.</summary>
    public Uri? File(EventId id) => site.Address is { } address
        ? new Uri(address, $"/events/{id}.ics?{SignatureName}={Base64Url.EncodeToString(Sign(keys.Current, id))}")
        : null;

    /// <summary>Whether we have signed it, under the current key or one before it.</summary>
    public bool IsSigned(EventId id, string? signature)
    {
        // 43 characters are 32 bytes; anything else isn't even decoded.
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (signature?.Length != 43 || !Base64Url.IsValid(signature) || !Base64Url.TryDecodeFromChars(signature, given, out var length) || length != given.Length)
        {
            return false;
        }

        var isOurs = false;
        foreach (var key in keys.All)
        {
            isOurs |= CryptographicOperations.FixedTimeEquals(given, Sign(key, id));
        }

        return isOurs;
    }

    /// <summary>Outlook on the web with the event filled in; the person saves it. Nothing documents it officially, so it stands beside the file and not in its place.</summary>
    /// <returns>Null while no date is set.</returns>
    public Uri? Outlook(Event shown)
    {
        if ((shown.Start, shown.End) is not ({ } start, { } end))
        {
            return null;
        }

        var address = Compose(shown.About);
        return new Uri(address.Length <= LongestAddress ? address : Compose(""));

        string Compose(string about) =>
            "https://outlook.office.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent"
            + $"&subject={Uri.EscapeDataString(shown.Title)}&startdt={Instant(start)}&enddt={Instant(end)}"
            + $"&location={Uri.EscapeDataString(shown.Place)}&body={Uri.EscapeDataString(about)}";
    }

    private string Instant(DateTimeOffset instant) =>
        Uri.EscapeDataString(time.Local(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));

    private static byte[] Sign(SubKeys key, EventId id) => HMACSHA256.HashData(key.Links, Encoding.UTF8.GetBytes($"calendar|{id}"));
}
