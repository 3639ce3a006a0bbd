using Azure;
using Azure.Data.Tables;

namespace ErgBot.Storage;

/// <summary>
/// Lets one of any number of instances do what is due once in a period. Table Settings, partition "turns": a row for each job says for which
/// period it is being done, until when whoever does it holds it, and whether it is done.
/// </summary>
/// <remarks>
/// Who is killed in the middle is followed by another when the lease is over; the job then runs again from its start, so it sets and never adds.
/// Periods are compared as text: a clock that is behind does nothing again.
/// </remarks>
internal sealed class Turns(Tables tables, TimeProvider time)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private const string Partition = "turns";

    /// <summary>Does the work if it is due and nobody else is at it.</summary>
    /// <param name="job">Its name.</param>
    /// <param name="period">Such as the day as yyyy-MM-dd; later ones are greater.</param>
    /// <param name="work">Gets its turn, to renew while it works.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Whether the period's work is done, by whomever.</returns>
    /// <exception cref="TurnLostException">It took longer than it held the turn for, and somebody else goes on.</exception>
    public async Task<bool> TakeAsync(string job, string period, Func<Turn, CancellationToken, Task> work, CancellationToken ct)
    {
        var key = Key.Of(job);
        var stored = await ReadAsync(key, ct);
        if (stored?.IsDone(period) == true)
        {
            return true;
        }

        if (stored?.IsHeld(time.GetUtcNow()) == true)
        {
            return false;
        }

        var turn = new Turn(this, key, period);
        if (!await turn.ClaimAsync(stored?.ETag, ct))
        {
            return false;
        }

        await work(turn, ct);
        await turn.FinishAsync(ct);
        return true;
    }

    private async Task<Stored?> ReadAsync(string key, CancellationToken ct)
    {
        var row = await tables.Settings.GetEntityIfExistsAsync<TableEntity>(Partition, key, cancellationToken: ct);
        return row.HasValue
            ? new Stored(row.Value!.GetString("Period"), row.Value.GetBoolean("Done") is true, row.Value.GetDateTimeOffset("Until")!.Value, row.Value.GetGuid("Write"), row.Value.ETag)
            : null;
    }

    /// <returns>The row's new ETag; null when somebody else has written it.</returns>
    private async Task<ETag?> WriteAsync(string key, string period, bool done, ETag? was, CancellationToken ct)
    {
        var write = Guid.NewGuid();
        var row = new TableEntity(Partition, key) { ["Period"] = period, ["Done"] = done, ["Until"] = time.GetUtcNow() + Lease, ["Write"] = write };
        try
        {
            var answer = was is { } etag
                ? await tables.Settings.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, ct)
                : await tables.Settings.AddEntityAsync(row, ct);
            return answer.Headers.ETag;
        }
        catch (RequestFailedException refusal) when (refusal.Status is 404 or 409 or 412)
        {
            // Ours, when only the answer to our first try was lost.
            var stored = await ReadAsync(key, ct);
            return stored?.Write == write ? stored.ETag : null;
        }
    }

    /// <summary>The right to do a job for a while.</summary>
    internal sealed class Turn(Turns turns, string key, string period)
    {
        private ETag? _etag;

        public string Period => period;

        /// <summary>Holds on for another <see cref="Lease"/>.</summary>
        /// <exception cref="TurnLostException">Somebody else goes on.</exception>
        public Task RenewAsync(CancellationToken ct) => HoldAsync(done: false, ct);

        internal async Task<bool> ClaimAsync(ETag? was, CancellationToken ct) =>
            (_etag = await turns.WriteAsync(key, period, done: false, was, ct)) is not null;

        internal Task FinishAsync(CancellationToken ct) => HoldAsync(done: true, ct);

        private async Task HoldAsync(bool done, CancellationToken ct) =>
            _etag = await turns.WriteAsync(key, period, done, _etag, ct) ?? throw new TurnLostException();
    }

    private sealed record Stored(string Period, bool Done, DateTimeOffset Until, Guid? Write, ETag ETag)
    {
        public bool IsDone(string period) => Done && string.CompareOrdinal(Period, period) >= 0;

        public bool IsHeld(DateTimeOffset now) => !Done && Until > now;
    }
}
