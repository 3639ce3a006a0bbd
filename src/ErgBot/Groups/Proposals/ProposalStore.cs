using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups.Proposals;

/// <summary>
/// Table <c>Groups</c>, partition <c>proposals:all</c> (no group's id has a colon): a row <c>proposal:{id}</c> for each, all of it sealed, since what
/// somebody would like to see says something of them.
/// </summary>
internal sealed partial class ProposalStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer, ILogger<ProposalStore> log)
{
    private const string RowPrefix = "proposal";
    private const string WhatName = "What";

    // Most are one step long.
    private const int PadTo = 8192;

    private static readonly string _partition = Key.Of("proposals", "all");

    public ProposalId IdFor(PersonId proposer, Guid form) => ProposalId.Of(pseudonyms, proposer, form);

    /// <summary>The mark that the proposal leaves on the group that is made of it: nobody without the key sees which came from which.</summary>
    public string OriginOf(ProposalId id) => pseudonyms.Of("origin", id.ToString());

    /// <summary>Adds it; the same form sent again is there already.</summary>
    public async Task AddAsync(Proposal proposal, CancellationToken ct)
    {
        try
        {
            await tables.Groups.AddEntityAsync(ToRow(proposal, Guid.NewGuid()), ct);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
        }
    }

    public async Task<Proposal?> FindAsync(ProposalId id, CancellationToken ct) =>
        await ReadAsync(id, ct) is { } row ? Open(row) : null;

    public async Task<IReadOnlyList<Proposal>> ListAsync(CancellationToken ct)
    {
        var proposals = new List<Proposal>();
        await foreach (var proposal in QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {_partition}"), ct))
        {
            proposals.Add(proposal);
        }

        return [.. proposals.OrderBy(proposal => proposal.At)];
    }

    /// <summary>Those for which there is something left to do.</summary>
    public IAsyncEnumerable<Proposal> OwingAsync(CancellationToken ct) =>
        QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {_partition} and Owes eq true"), ct);

    /// <summary>Changes it on condition that nobody else does meanwhile, and decides again when somebody did.</summary>
    /// <param name="id">Which.</param>
    /// <param name="change">From what is stored to what should be; null to change nothing. It may run several times; the last run counts.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What is stored now; null when there is no such proposal.</returns>
    public Task<Proposal?> ChangeAsync(ProposalId id, Func<Proposal, Proposal?> change, CancellationToken ct)
    {
        var operation = Guid.NewGuid();
        var isTried = false;
        return Conditional.WriteAsync(
            async inTime =>
            {
                if (await ReadAsync(id, inTime) is not { } row || Open(row) is not { } stored)
                {
                    return null;
                }

                if (isTried && row.GetGuid("Operation") == operation)
                {
                    // Our write had arrived, only its answer was lost.
                    return stored;
                }

                if (change(stored) is not { } next || next == stored)
                {
                    return stored;
                }

                isTried = true;
                await tables.Groups.UpdateEntityAsync(ToRow(next, operation), row.ETag, TableUpdateMode.Replace, inTime);
                return next;
            },
            ct);
    }

    public Task ForgetAsync(ProposalId id, CancellationToken ct) => tables.Groups.DeleteEntityAsync(_partition, KeyOf(id), ETag.All, ct);

    private async IAsyncEnumerable<Proposal> QueryAsync(string filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.Groups.QueryAsync<TableEntity>(filter, cancellationToken: ct))
        {
            if (Open(row) is { } proposal)
            {
                yield return proposal;
            }
        }
    }

    private async Task<TableEntity?> ReadAsync(ProposalId id, CancellationToken ct)
    {
        var row = await tables.Groups.GetEntityIfExistsAsync<TableEntity>(_partition, KeyOf(id), cancellationToken: ct);
        return row.HasValue ? row.Value : null;
    }

    private TableEntity ToRow(Proposal proposal, Guid operation) => new(_partition, KeyOf(proposal.Id))
    {
        [WhatName] = sealer.Seal(Stored.Of(proposal), Bound(KeyOf(proposal.Id)), PadTo),
        ["Owes"] = proposal.Owes,
        ["Operation"] = operation,
    };

    /// <summary>Null when its key is gone: one proposal that can't be read doesn't take the others away.</summary>
    private Proposal? Open(TableEntity row)
    {
        try
        {
            return sealer.Open<Stored>(row.GetString(WhatName), Bound(row.RowKey))?.For(ProposalId.Parse(row.RowKey[(RowPrefix.Length + 1)..]));
        }
        catch (SealBrokenException broken)
        {
            Log.NotOpened(log, broken);
            return null;
        }
    }

    private static string KeyOf(ProposalId id) => Key.Of(RowPrefix, id.ToString());

    private static string Bound(string key) => $"Groups|{_partition}|{key}";

    /// <summary>Without the id, which the key says.</summary>
    private sealed record Stored(Proposal What)
    {
        public static Stored Of(Proposal proposal) => new(proposal with { Id = default });

        public Proposal For(ProposalId id) => What with { Id = id };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A proposal can't be read and is left out.")]
        public static partial void NotOpened(ILogger logger, Exception e);
    }
}
