using Azure.Data.Tables;

namespace ErgBot.Broadcasts;

/// <summary>Totals as they stand in rows.</summary>
internal static class TotalsColumns
{
    public static void Write(Totals totals, TableEntity row)
    {
        row[nameof(totals.Sent)] = totals.Sent;
        row[nameof(totals.NotInstalled)] = totals.NotInstalled;
        row[nameof(totals.Blocked)] = totals.Blocked;
        row[nameof(totals.Failed)] = totals.Failed;
        row[nameof(totals.Uncertain)] = totals.Uncertain;
        row[nameof(totals.Waiting)] = totals.Waiting;
        row[nameof(totals.Recalled)] = totals.Recalled;
        row[nameof(totals.Again)] = totals.Again;
    }

    public static Totals Read(TableEntity row) => new()
    {
        Sent = row.GetInt32(nameof(Totals.Sent)) ?? 0,
        NotInstalled = row.GetInt32(nameof(Totals.NotInstalled)) ?? 0,
        Blocked = row.GetInt32(nameof(Totals.Blocked)) ?? 0,
        Failed = row.GetInt32(nameof(Totals.Failed)) ?? 0,
        Uncertain = row.GetInt32(nameof(Totals.Uncertain)) ?? 0,
        Waiting = row.GetInt32(nameof(Totals.Waiting)) ?? 0,
        Recalled = row.GetInt32(nameof(Totals.Recalled)) ?? 0,
        Again = row.GetInt32(nameof(Totals.Again)) ?? 0,
    };
}
