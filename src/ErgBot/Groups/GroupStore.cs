using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ErgBot.Groups.Leads;
using ErgBot.Groups.Notices;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>
/// Table <c>Groups</c>, partition <c>directory</c>: a row <c>group:{id}</c> for each group, so that listing groups never scans their members.
/// What the group is stands there in plain, who leads it and who has to be told what sealed; of its size only the band, renewed once a day.
/// </summary>
internal sealed partial class GroupStore(Tables tables, Sealer sealer, SizeBands bands, ILogger<GroupStore> log)
{
    private const string Directory = "directory";
    private const string RowPrefix = "group";

    // Half a dozen leads with their names: one step, so that a length tells little.
    private const int PadTo = 4096;

    /// <summary>What is there already stays as it is.</summary>
    public async Task AddIfMissingAsync(Group group, CancellationToken ct)
    {
        try
        {
            await tables.Groups.AddEntityAsync(ToRow(new GroupRecord(group, Leadership.None)), ct);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
        }
    }

    /// <summary>Adds a group that somebody proposed.</summary>
    /// <param name="record">The group.</param>
    /// <param name="origin">What it came from: whoever tries again after a crash, or after a lost answer, knows it by that.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False when another group has its id.</returns>
    public async Task<bool> AddAsync(GroupRecord record, string origin, CancellationToken ct)
    {
        var row = ToRow(record);
        row["Origin"] = origin;
        try
        {
            await tables.Groups.AddEntityAsync(row, ct);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return (await ReadAsync(record.Group.Id, ct))?.GetString("Origin") == origin;
        }
    }

    /// <summary>By name; closed ones too.</summary>
    public async Task<IReadOnlyList<Group>> ListAsync(CancellationToken ct) =>
        [.. (await RecordsAsync(ct)).Select(record => record.Group)];

    /// <summary>Likewise, with who leads them.</summary>
    public async Task<IReadOnlyList<GroupRecord>> RecordsAsync(CancellationToken ct)
    {
        var records = new List<GroupRecord>();
        await foreach (var row in tables.Groups.QueryAsync<TableEntity>(row => row.PartitionKey == Directory, cancellationToken: ct))
        {
            records.Add(FromRow(row));
        }

        return [.. records.OrderBy(record => record.Group.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<GroupRecord?> FindAsync(GroupId id, CancellationToken ct) =>
        await ReadAsync(id, ct) is { } row ? FromRow(row) : null;

    /// <summary>Changes the row on condition that nobody else does meanwhile, and decides again when somebody did.</summary>
    /// <param name="id">The group.</param>
    /// <param name="change">From what is stored to what should be; null or the same to change nothing. It may run several times; the last run counts.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What is stored now; null when there is no such group.</returns>
    public Task<GroupRecord?> ChangeAsync(GroupId id, Func<GroupRecord, GroupRecord?> change, CancellationToken ct)
    {
        var operation = Guid.NewGuid();
        var isTried = false;
        return Conditional.WriteAsync(
            async inTime =>
            {
                if (await ReadAsync(id, inTime) is not { } row)
                {
                    return null;
                }

                var stored = FromRow(row);
                if (isTried && row.GetGuid("Operation") == operation)
                {
                    // Our write had arrived, only its answer was lost.
                    return stored;
                }

                if (change(stored) is not { } next || next == stored)
                {
                    return stored;
                }

                var changed = ToRow(next);
                changed["Operation"] = operation;
                isTried = true;

                // Merged: the size and its day aren't anybody's to change.
                await tables.Groups.UpdateEntityAsync(changed, row.ETag, TableUpdateMode.Merge, inTime);
                return next;
            },
            ct);
    }

    /// <summary>The groups for which somebody has to be told something.</summary>
    public IAsyncEnumerable<GroupId> OwingAsync(CancellationToken ct) =>
        IdsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Directory} and Owes eq true"), ct);

    /// <summary>The closed groups whose members still have to be told.</summary>
    public IAsyncEnumerable<GroupId> OwingFarewellAsync(CancellationToken ct) =>
        IdsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Directory} and OwesFarewell eq true"), ct);

    /// <summary>Writes the day's band, once a day: whoever counts again on that day, after a crash or in another instance, changes nothing that people see.</summary>
    /// <param name="id">The group.</param>
    /// <param name="size">Its band.</param>
    /// <param name="day">As yyyy-MM-dd.</param>
    /// <param name="ct">Cancels.</param>
    public Task SetSizeAsync(GroupId id, SizeBand size, string day, CancellationToken ct) => Conditional.WriteAsync(
        async inTime =>
        {
            var row = await ReadAsync(id, inTime);
            if (row is null || string.CompareOrdinal(row.GetString("SizedOn"), day) >= 0)
            {
                return false;
            }

            var change = new TableEntity(row.PartitionKey, row.RowKey) { ["Size"] = size.ToString(), ["SizedOn"] = day };
            await tables.Groups.UpdateEntityAsync(change, row.ETag, TableUpdateMode.Merge, inTime);
            return true;
        },
        ct);

    private async IAsyncEnumerable<GroupId> IdsAsync(string filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.Groups.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: ct))
        {
            yield return IdOf(row);
        }
    }

    private async Task<TableEntity?> ReadAsync(GroupId id, CancellationToken ct)
    {
        var row = await tables.Groups.GetEntityIfExistsAsync<TableEntity>(Directory, KeyOf(id), cancellationToken: ct);
        return row.HasValue ? row.Value : null;
    }

    private TableEntity ToRow(GroupRecord record) => new(Directory, KeyOf(record.Group.Id))
    {
        ["Name"] = record.Group.Name,
        ["Purpose"] = record.Group.Purpose,
        ["OtherWords"] = string.Join('\n', record.Group.OtherWords),
        ["State"] = record.Group.State.ToString(),
        ["ClosedAt"] = record.ClosedAt,
        ["Leads"] = sealer.Seal(record.Leadership, Bound(KeyOf(record.Group.Id)), PadTo),
        ["Notices"] = sealer.Seal(record.Notices, BoundNotices(KeyOf(record.Group.Id)), PadTo),
        ["Owes"] = record.Notices.Owed.Count > 0,
        ["OwesFarewell"] = record.OwesFarewell,
    };

    private GroupRecord FromRow(TableEntity row)
    {
        var leadership = Open<Leadership>(row, "Leads", Bound(row.RowKey)) ?? Leadership.None;
        var group = new Group
        {
            Id = IdOf(row),
            Name = row.GetString("Name"),
            Purpose = row.GetString("Purpose"),
            OtherWords = row.GetString("OtherWords")?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [],
            State = row.GetString("State") is { } state ? Enum.Parse<GroupState>(state) : GroupState.Open,
            Size = bands.Read(row.GetString("Size")),
            NamedLeads = [.. leadership.Leads.Where(lead => lead.IsNamed).Select(lead => lead.Name).OfType<string>()],
        };
        return new GroupRecord(group, leadership)
        {
            // A merge takes nothing away: of a group that was opened again it still stands there.
            ClosedAt = group.State == GroupState.Closed ? row.GetDateTimeOffset("ClosedAt") : null,
            OwesFarewell = row.GetBoolean("OwesFarewell") is true,
            Notices = Open<NoticeBox>(row, "Notices", BoundNotices(row.RowKey)) ?? NoticeBox.Empty,
        };
    }

    /// <summary>A group whose leads can't be read any more, because the key is gone, is one without leads: organizers can appoint some.</summary>
    private T? Open<T>(TableEntity row, string property, string boundTo)
        where T : class
    {
        try
        {
            return sealer.Open<T>(row.GetString(property), boundTo);
        }
        catch (SealBrokenException broken)
        {
            Log.LeadsNotOpened(log, broken);
            return null;
        }
    }

    private static GroupId IdOf(TableEntity row) => GroupId.Parse(row.RowKey[(RowPrefix.Length + 1)..]);

    private static string KeyOf(GroupId id) => Key.Of(RowPrefix, id.ToString());

    private static string Bound(string key) => $"Groups|{Directory}|{key}";

    private static string BoundNotices(string key) => $"{Bound(key)}|notices";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The leads of a group can't be read; it is treated as one without leads.")]
        public static partial void LeadsNotOpened(ILogger logger, Exception e);
    }
}
