using Azure.Data.Tables;
using ErgBot.Storage;

namespace ErgBot.People;

/// <summary>How long the list of staff was when it was last gone by. Table Settings, partition "rolls", row "sizes".</summary>
internal sealed class RollSizes(Tables tables)
{
    private const string Partition = "rolls";
    private const string RowKey = "sizes";
    private const string Staff = "Staff";

    public async Task<int?> StaffAsync(CancellationToken ct)
    {
        var row = await tables.Settings.GetEntityIfExistsAsync<TableEntity>(Partition, RowKey, cancellationToken: ct);
        return row.HasValue ? row.Value!.GetInt32(Staff) : null;
    }

    public Task RememberAsync(int? staff, CancellationToken ct) =>
        tables.Settings.UpsertEntityAsync(new TableEntity(Partition, RowKey) { [Staff] = staff }, TableUpdateMode.Replace, ct);
}
