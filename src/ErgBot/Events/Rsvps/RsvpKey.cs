using System.Globalization;
using ErgBot.Storage;

namespace ErgBot.Events.Rsvps;

/// <summary>The key of an answer's row: <c>rsvp:{p}</c>, p being the person's pseudonym for this very event.</summary>
internal readonly record struct RsvpKey(UInt128 Pseudonym)
{
    /// <summary>Between these two stand all answers of an event.</summary>
    public const string Before = "rsvp:";
    public const string After = "rsvp;";

    private const string Prefix = "rsvp";

    public string RowKey => Key.Of(Prefix, Text);

    /// <summary>The pseudonym as it was made: 32 hex characters.</summary>
    public string Text => Pseudonym.ToString("x32", CultureInfo.InvariantCulture);

    public static RsvpKey OfPseudonym(string text) => new(UInt128.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    public static RsvpKey OfRow(string rowKey) => OfPseudonym(rowKey[Before.Length..]);
}
