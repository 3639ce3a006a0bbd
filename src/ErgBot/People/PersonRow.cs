using Azure;
using Azure.Data.Tables;

namespace ErgBot.People;

internal sealed class PersonRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Sealed { get; set; } = "";
}
