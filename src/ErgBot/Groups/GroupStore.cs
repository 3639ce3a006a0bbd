using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>
/// Table <c>Groups</c>, partition <c>directory</c>: a row <c>group:{id}</c> for each group, so that listing groups never scans their members.
/// What the group is stands there in plain, who leads it sealed; of its size only the band, renewed once a day.
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

    /// <summary>By name; closed ones too.</summary>
    public async Task<IReadOnlyList<Group>> ListAsync(CancellationToken ct)
    {
        var groups = new List<Group>();
        await foreach (var row in tables.Groups.QueryAsync<TableEntity>(row => row.PartitionKey == Directory, cancellationToken: ct))
        {
            groups.Add(FromRow(row).Group);
        }

        return [.. groups.OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<GroupRecord?> FindAsync(GroupId id, CancellationToken ct) =>
        await ReadAsync(id, ct) is { } row ? FromRow(row) : null;

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

    /// <summary>Takes a lead away; who is none stays none.</summary>
    public Task RemoveLeadAsync(GroupId id, PersonId person, CancellationToken ct) => Conditional.WriteAsync(
        async inTime =>
        {
            if (await ReadAsync(id, inTime) is not { } row || Open(row) is var leadership && leadership.Find(person) is null)
            {
                return false;
            }

            var left = leadership with { Leads = [.. leadership.Leads.Where(lead => lead.Person != person)] };
            var change = new TableEntity(row.PartitionKey, row.RowKey) { ["Leads"] = sealer.Seal(left, Bound(row.RowKey), PadTo) };
            await tables.Groups.UpdateEntityAsync(change, row.ETag, TableUpdateMode.Merge, inTime);
            return true;
        },
        ct);

    /// <summary>The groups that somebody leads.</summary>
    public async Task<IReadOnlyList<GroupId>> LedByAsync(PersonId person, CancellationToken ct)
    {
        var led = new List<GroupId>();
        await foreach (var row in tables.Groups.QueryAsync<TableEntity>(row => row.PartitionKey == Directory, cancellationToken: ct))
        {
            if (FromRow(row) is var record && record.Leadership.Find(person) is not null)
            {
                led.Add(record.Group.Id);
            }
        }

        return led;
    }

    /// <summary>Everybody who leads a group.</summary>
    public async Task<IReadOnlySet<PersonId>> LeadsAsync(CancellationToken ct)
    {
        var leads = new HashSet<PersonId>();
        await foreach (var row in tables.Groups.QueryAsync<TableEntity>(row => row.PartitionKey == Directory, cancellationToken: ct))
        {
            leads.UnionWith(Open(row).Leads.Select(lead => lead.Person));
        }

        return leads;
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
    };

    private GroupRecord FromRow(TableEntity row)
    {
        var leadership = Open(row);
        var group = new Group
        {
            Id = GroupId.Parse(row.RowKey[(RowPrefix.Length + 1)..]),
            Name = row.GetString("Name"),
            Purpose = row.GetString("Purpose"),
            OtherWords = row.GetString("OtherWords")?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [],
            State = row.GetString("State") is { } state ? Enum.Parse<GroupState>(state) : GroupState.Open,
            Size = bands.Read(row.GetString("Size")),
            NamedLeads = [.. leadership.Leads.Where(lead => lead.IsNamed).Select(lead => lead.Name).OfType<string>()],
        };
        return new GroupRecord(group, leadership) { ClosedAt = row.GetDateTimeOffset("ClosedAt") };
    }

    /// <summary>A group whose leads can't be read any more, because the key is gone, is one without leads: organizers can appoint some.</summary>
    private Leadership Open(TableEntity row)
    {
        try
        {
            return sealer.Open<Leadership>(row.GetString("Leads"), Bound(row.RowKey)) ?? Leadership.None;
        }
        catch (SealBrokenException broken)
        {
            Log.LeadsNotOpened(log, broken);
            return Leadership.None;
        }
    }

    private static string KeyOf(GroupId id) => Key.Of(RowPrefix, id.ToString());

    private static string Bound(string key) => $"Groups|{Directory}|{key}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The leads of a group can't be read; it is treated as one without leads.")]
        public static partial void LeadsNotOpened(ILogger logger, Exception e);
    }
}
