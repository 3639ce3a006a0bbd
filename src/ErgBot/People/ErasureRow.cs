using Azure;
using Azure.Data.Tables;

namespace ErgBot.People;

internal sealed class ErasureRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>Who is to be forgotten.</summary>
    public string Sealed { get; set; } = "";

    /// <summary>The features that have nothing left of them, by their names, with commas between.</summary>
    public string Erased { get; set; } = "";

    /// <summary>Until then an instance is at it, or waits for the others to drop what they remember.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>Nothing is left but this row.</summary>
    public bool IsDone { get; set; }
}
