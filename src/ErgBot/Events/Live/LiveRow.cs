using Azure;
using Azure.Data.Tables;

namespace ErgBot.Events.Live;

/// <summary>What an event's live cards show, and when they were edited last: one row for all of them.</summary>
/// <param name="Shown">A hash of the card as it was put there last; empty while it is being put there.</param>
/// <param name="EditedAt">When that began.</param>
/// <param name="ETag">Of the row as it was read.</param>
internal sealed record LiveRow(string Shown, DateTimeOffset EditedAt, ETag ETag)
{
    public const string Key = "live";

    private const string ShownName = "Shown";
    private const string EditedAtName = "EditedAt";

    public static LiveRow Read(TableEntity row) => new(ShownOf(row), row.GetDateTimeOffset(EditedAtName)!.Value, row.ETag);

    public static string ShownOf(TableEntity row) => row.GetString(ShownName);

    public static TableEntity ToRow(EventId id, string shown, DateTimeOffset editedAt) => new(id.ToString(), Key) { [ShownName] = shown, [EditedAtName] = editedAt };
}
