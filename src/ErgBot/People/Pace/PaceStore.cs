using System.Text.Json;
using Azure.Data.Tables;
using ErgBot.Storage;

namespace ErgBot.People.Pace;

/// <summary>Table <c>Settings</c>, row <c>pace</c> / <c>shares</c>: how the instances share the pace. Nobody is in it.</summary>
internal sealed class PaceStore(Tables tables)
{
    private const string Partition = "pace";
    private const string Row = "shares";

    /// <param name="change">It may run several times, also on its own result: it sets and never adds.</param>
    /// <param name="ct">Cancels.</param>
    public Task<PaceShares> ChangeAsync(Func<PaceShares, PaceShares> change, CancellationToken ct) => Conditional.WriteAsync(
        async inTime =>
        {
            var row = await tables.Settings.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: inTime);
            var stored = row.HasValue ? JsonSerializer.Deserialize<PaceShares>(row.Value!.GetString("Shares"))! : new PaceShares();
            var next = change(stored);
            var entity = new TableEntity(Partition, Row) { ["Shares"] = JsonSerializer.Serialize(next) };
            await (row.HasValue
                ? tables.Settings.UpdateEntityAsync(entity, row.Value!.ETag, TableUpdateMode.Replace, inTime)
                : tables.Settings.AddEntityAsync(entity, inTime) as Task);
            return next;
        },
        ct);
}
