using Azure.Data.Tables;

namespace ErgBot.Events.Rsvps;

/// <summary>The row of an answer: written and read here.</summary>
internal static class RsvpRow
{
    /// <summary>Sealed.</summary>
    public const string Who = "Who";

    private const string Answer = "Answer";
    private const string Number = "Number";
    private const string MarkPrefix = "Mark";

    // What somebody looking at the table is to see of who said Going and has no seat.
    private const string WaitingAnswer = "Waiting";

    public static IReadOnlyList<string> Columns { get; } = ["PartitionKey", "RowKey", Answer, Number];

    /// <summary>To be merged into what is stored: marks, and whose it is, stay.</summary>
    public static TableEntity Of(EventId id, RsvpKey key, Rsvp rsvp) => new(id.ToString(), key.RowKey)
    {
        [Answer] = rsvp.Waits ? WaitingAnswer : rsvp.Answer.ToString(),
        [Number] = rsvp.Number,
    };

    public static Rsvp Read(TableEntity row) => row.GetString(Answer) is var answer && answer == WaitingAnswer
        ? new Rsvp(RsvpAnswer.Going, row.GetInt64(Number)!.Value)
        : new Rsvp(Enum.Parse<RsvpAnswer>(answer));

    public static Dictionary<string, string> MarksOf(TableEntity row) => row
        .Where(property => property.Key.StartsWith(MarkPrefix, StringComparison.Ordinal) && property.Value is string)
        .ToDictionary(property => property.Key[MarkPrefix.Length..], property => (string)property.Value, StringComparer.Ordinal);

    public static void Mark(TableEntity row, string name, string value) => row[MarkPrefix + name] = value;

    public static string? MarkOf(TableEntity row, string name) => row.GetString(MarkPrefix + name);
}
