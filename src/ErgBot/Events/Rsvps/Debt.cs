using Azure;
using Azure.Data.Tables;

namespace ErgBot.Events.Rsvps;

/// <summary>
/// Somebody got a seat from the waiting list and has to be told: row <c>owed:{number}</c>, their number on the list. It is written in the
/// transaction that gives the seat, so that no crash comes between.
/// </summary>
internal sealed record Debt(long Number, RsvpKey Key)
{
    public const string Before = "owed:";
    public const string After = "owed;";

    private const string Prefix = "owed";
    private const string KeyName = "Rsvp";

    public int Tries { get; init; }

    /// <summary>Not to be sent before: it is being sent by somebody, or has to wait.</summary>
    public DateTimeOffset TryAt { get; init; }

    public ETag ETag { get; init; }

    public static Debt Read(TableEntity row) => new(Waiter.NumberOf(row.RowKey), RsvpKey.OfPseudonym(row.GetString(KeyName)))
    {
        Tries = row.GetInt32("Tries") ?? 0,
        TryAt = row.GetDateTimeOffset("TryAt") ?? DateTimeOffset.UnixEpoch,
        ETag = row.ETag,
    };

    public TableEntity ToRow(EventId id) => new(id.ToString(), RowKey)
    {
        [KeyName] = Key.Text,
        ["Tries"] = Tries,
        ["TryAt"] = TryAt,
    };

    public string RowKey => Waiter.Spell(Prefix, Number);
}
