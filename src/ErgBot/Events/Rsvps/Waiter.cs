using System.Globalization;
using Azure.Data.Tables;

namespace ErgBot.Events.Rsvps;

/// <summary>A place on the waiting list: row <c>wait:{number}</c>. The rows' order is the list's order.</summary>
internal readonly record struct Waiter(long Number, RsvpKey Key)
{
    public const string Before = "wait:";
    public const string After = "wait;";

    private const string Prefix = "wait";
    private const string KeyName = "Rsvp";

    public static TableEntity RowOf(EventId id, long number) => new(id.ToString(), Spell(Prefix, number));

    public static Waiter Read(TableEntity row) => new(NumberOf(row.RowKey), RsvpKey.OfPseudonym(row.GetString(KeyName)));

    public TableEntity ToRow(EventId id)
    {
        var row = RowOf(id, Number);
        row[KeyName] = Key.Text;
        return row;
    }

    /// <summary>As many digits as it takes for keys to sort as numbers do.</summary>
    public static string Spell(string prefix, long number) => Storage.Key.Of(prefix, number.ToString("D12", CultureInfo.InvariantCulture));

    public static long NumberOf(string rowKey) => long.Parse(rowKey.AsSpan(rowKey.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
}
