using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ErgBot.Events.Calendars;
using ErgBot.People;

namespace ErgBot.Events.Attendees;

/// <summary>
/// The address under which a list is fetched: signed, for a few minutes. It names an export's random number and nobody; who it was given to, and
/// whether they may still have it, is looked up when it is opened.
/// </summary>
/// <remarks>
/// A link and not Teams' file consent: that needs the person's OneDrive and the bot's leave to put files there, and leaves a copy behind in the cloud
/// that outlives the event. It isn't for one use only, because what checks links on their way would use it up.
/// </remarks>
internal sealed class AttendeeLinks(PublicAddress site, PrivacyKeys keys, TimeProvider time)
{
    public const string NumberName = "list";
    public const string UntilName = "until";

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>Null when the bot doesn't know its own address.</summary>
    public Uri? File(AttendeeExport export)
    {
        var until = (export.At + Lasts).ToUnixTimeSeconds();
        return site.Address is { } address
            ? new Uri(address, $"/events/{export.Event}/attendees.csv?{NumberName}={export.Number:N}&{UntilName}={until}&{EventLinks.SignatureName}={Base64Url.EncodeToString(Sign(keys.Current, export.Event, export.Number, until))}")
            : null;
    }

    /// <summary>The export's number; null for a link that we didn't sign, or that has run out.</summary>
    public Guid? Read(EventId id, string? number, string? until, string? signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!Guid.TryParseExact(number, "N", out var list)
            || !long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var ends)
            || signature?.Length != 43 || !Base64Url.IsValid(signature) || !Base64Url.TryDecodeFromChars(signature, given, out var length) || length != given.Length)
        {
            return null;
        }

        var isOurs = CryptographicOperations.FixedTimeEquals(given, Sign(keys.Current, id, list, ends));
        return isOurs && time.GetUtcNow().ToUnixTimeSeconds() < ends ? list : null;
    }

    private static byte[] Sign(SubKeys key, EventId id, Guid number, long until) =>
        HMACSHA256.HashData(key.Links, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"attendees|{id}|{number:N}|{until}")));
}
