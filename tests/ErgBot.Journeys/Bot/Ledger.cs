using System.Text;
using Azure.Data.Tables;

namespace ErgBot.Journeys.Bot;

/// <summary>Reads the tables themselves: what is stored, in contrast to what is said.</summary>
internal sealed class Ledger(StorageAccount account)
{
    private readonly TableServiceClient tables = new(account.ConnectionString);

    public async Task<EventRows> EventAsync(string eventId)
    {
        var rows = await RowsAsync("Events", eventId);
        return new EventRows(rows.Single(row => row.RowKey == "event"), [.. rows.Where(row => row.RowKey.StartsWith("rsvp:", StringComparison.Ordinal))]);
    }

    public async Task<int> MembersAsync(string groupId) =>
        (await RowsAsync("Groups", groupId)).Count(row => row.RowKey.StartsWith("member:", StringComparison.Ordinal));

    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string table, string partition)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in tables.GetTableClient(table).QueryAsync<TableEntity>(entity => entity.PartitionKey == partition))
        {
            rows.Add(row);
        }

        return rows;
    }

    public Task DeleteAsync(string table, string partition, string row) => tables.GetTableClient(table).DeleteEntityAsync(partition, row);

    /// <summary>Every row of every table as text.</summary>
    public async Task<string> DumpAsync()
    {
        var text = new StringBuilder();
        await foreach (var table in tables.QueryAsync())
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                text.Append(table.Name).Append(' ').AppendJoin(' ', row.Select(property => $"{property.Key}={property.Value}")).AppendLine();
            }
        }

        return text.ToString();
    }
}
