using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>
/// Table <c>Groups</c>. Partition <c>directory</c> has a row <c>group:{id}</c> for each group, so that listing them never scans their members;
/// partition <c>{group id}</c> has a row <c>member:{p}</c> for each member, where p is the person's pseudonym in this very group
/// and everything else is sealed. The person's own row lists their groups too (the mirror): joining and leaving are two writes, no scan.
/// </summary>
internal sealed class GroupStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer, PeopleStore people)
{
    private const string Directory = "directory";

    public async Task AddIfMissingAsync(Group group, CancellationToken ct)
    {
        try
        {
            await tables.Groups.AddEntityAsync(ToRow(group), ct);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
        }
    }

    public async Task<IReadOnlyList<Group>> ListAsync(CancellationToken ct)
    {
        var groups = new List<Group>();
        await foreach (var row in tables.Groups.QueryAsync<TableEntity>(row => row.PartitionKey == Directory, cancellationToken: ct))
        {
            groups.Add(FromRow(row));
        }

        return [.. groups.OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<Membership?> FindMembershipAsync(GroupId group, PersonId person, CancellationToken ct) =>
        (await ReadMemberAsync(group, person, ct))?.Membership;

    /// <summary>The groups of a person, from the person's own row: the mirror that joining and leaving keep.</summary>
    public static IReadOnlyList<GroupId> Of(PersonRecord record) => [.. record.Groups.Select(GroupId.Parse)];

    public async Task<JoinOutcome> JoinAsync(GroupId group, PersonId person, bool confidential, CancellationToken ct)
    {
        var wanted = new Membership { Member = person, Confidential = confidential, Operation = Guid.NewGuid() };
        var outcome = await Conditional.WriteAsync(token => TryJoinAsync(group, wanted, token), ct);

        // Also for somebody who is a member already: a crash may have come between the two writes of an earlier press.
        await people.ChangeAsync(person, record => record.Groups.Contains(group.ToString()) ? record : record with { Groups = [.. record.Groups, group.ToString()] }, ct);
        return outcome;
    }

    /// <summary>Whether there was a membership to end.</summary>
    public async Task<bool> LeaveAsync(GroupId group, PersonId person, CancellationToken ct)
    {
        var was = await FindMembershipAsync(group, person, ct);
        await tables.Groups.DeleteEntityAsync(group.ToString(), MemberKey(group, person), ETag.All, ct);
        await people.ChangeAsync(person, record => record with { Groups = [.. record.Groups.Where(other => other != group.ToString())] }, ct);
        return was is not null;
    }

    private async Task<JoinOutcome> TryJoinAsync(GroupId group, Membership wanted, CancellationToken ct)
    {
        var key = MemberKey(group, wanted.Member);
        var sealedRow = new TableEntity(group.ToString(), key) { ["Who"] = sealer.Seal(wanted, Bound(group, key)) };
        if (await ReadMemberAsync(group, wanted.Member, ct) is not { } stored)
        {
            await tables.Groups.AddEntityAsync(sealedRow, ct);
            return JoinOutcome.Joined;
        }

        if (stored.Membership.Operation == wanted.Operation)
        {
            return JoinOutcome.Joined;
        }

        if (stored.Membership.Confidential == wanted.Confidential)
        {
            return JoinOutcome.AlreadyMember;
        }

        await tables.Groups.UpdateEntityAsync(sealedRow, stored.ETag, TableUpdateMode.Replace, ct);
        return JoinOutcome.ConfidentialityChanged;
    }

    private async Task<(Membership Membership, ETag ETag)?> ReadMemberAsync(GroupId group, PersonId person, CancellationToken ct)
    {
        var key = MemberKey(group, person);
        var found = await tables.Groups.GetEntityIfExistsAsync<TableEntity>(group.ToString(), key, cancellationToken: ct);
        if (!found.HasValue || sealer.Open<Membership>(found.Value!.GetString("Who"), Bound(group, key)) is not { } membership)
        {
            return null;
        }

        return (membership, found.Value.ETag);
    }

    private string MemberKey(GroupId group, PersonId person) => Key.Of("member", pseudonyms.In($"group:{group}", person));

    private static string Bound(GroupId group, string key) => $"Groups|{group}|{key}";

    private static TableEntity ToRow(Group group) => new(Directory, Key.Of("group", group.Id.ToString()))
    {
        ["Name"] = group.Name,
        ["Purpose"] = group.Purpose,
        ["OtherWords"] = string.Join('\n', group.OtherWords),
    };

    private static Group FromRow(TableEntity row) => new()
    {
        Id = GroupId.Parse(row.RowKey["group:".Length..]),
        Name = row.GetString("Name"),
        Purpose = row.GetString("Purpose"),
        OtherWords = row.GetString("OtherWords")?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [],
    };
}
