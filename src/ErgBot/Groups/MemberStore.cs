using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups;

/// <summary>
/// Table <c>Groups</c>, partition <c>{group id}</c>: a row <c>member:{p}</c> for each member, where p is the person's pseudonym in this very group
/// and everything else is sealed. The person's own row lists their groups too (the mirror): joining and leaving are two writes, no scan. The
/// member's row is the truth; the mirror is always made from it.
/// </summary>
internal sealed class MemberStore(Tables tables, Pseudonyms pseudonyms, Sealer sealer, PeopleStore people, GroupStore groups)
{
    private const string RowPrefix = "member";
    private const string AfterLast = "member;";

    // With a name of any length or none: all rows are as long, so that none tells whether it is confidential.
    private const int PadTo = 1024;

    public async Task<Membership?> FindAsync(GroupId group, PersonId person, CancellationToken ct) =>
        (await ReadAsync(group, person, ct))?.Member.Membership;

    /// <summary>The groups of a person, from the person's own row: the mirror that joining and leaving keep.</summary>
    public static IReadOnlyList<GroupId> Of(PersonRecord record) => [.. record.Groups.Select(GroupId.Parse)];

    /// <summary>Whether the group is closed is read at this moment, not from the directory's memory.</summary>
    public Task<MembershipOutcome> JoinAsync(GroupId group, Person joiner, bool confidential, CancellationToken ct) =>
        AddAsync(group, joiner.Id, (state, own) => MembershipRule.Join(state, own, joiner, confidential), _ => true, ct);

    /// <summary>Who leads a group is in it. Who is in it already stays as they are.</summary>
    public Task JoinAsLeadAsync(GroupId group, Person lead, bool confidential, CancellationToken ct) => AddAsync(
        group,
        lead.Id,
        (state, own) => own is null ? MembershipRule.Join(state, own, lead, confidential) : new MembershipDecision(MembershipOutcome.AlreadyMember),
        record => record?.Leadership.Knows(lead.Id) == true,
        ct);

    public async Task<MembershipOutcome> LeaveAsync(GroupId group, PersonId person, CancellationToken ct)
    {
        var was = await FindAsync(group, person, ct);
        foreach (var key in KeysOf(group, person))
        {
            await tables.Groups.DeleteEntityAsync(group.ToString(), key, ETag.All, ct);
        }

        await MirrorAsync(group, person, ct);
        return was is null ? MembershipOutcome.NoMember : MembershipOutcome.Left;
    }

    public Task<MembershipOutcome> SetMutedAsync(GroupId group, PersonId person, bool muted, CancellationToken ct) =>
        ChangeAsync(group, person, own => MembershipRule.SetMuted(own, muted), ct);

    public Task<MembershipOutcome> SetConfidentialAsync(GroupId group, Person person, bool confidential, CancellationToken ct) =>
        ChangeAsync(group, person.Id, own => MembershipRule.SetConfidential(own, person, confidential), ct);

    /// <summary>Writes down that a member was told of the group's closing.</summary>
    public Task SetToldOfClosingAsync(GroupId group, PersonId person, DateTimeOffset closedAt, CancellationToken ct) => ChangeAsync(
        group,
        person,
        own => own is null || own.ToldOfClosing == closedAt
            ? new MembershipDecision(MembershipOutcome.AlreadySo)
            : new MembershipDecision(MembershipOutcome.AlreadySo, own with { ToldOfClosing = closedAt }),
        ct);

    /// <summary>A member by the key that a list showed; null when there is none.</summary>
    public async Task<Member?> FindAsync(GroupId group, string key, CancellationToken ct)
    {
        var row = await tables.Groups.GetEntityIfExistsAsync<TableEntity>(group.ToString(), Key.Of(RowPrefix, key), cancellationToken: ct);
        return row.HasValue ? TryOpen(group, row.Value!) : null;
    }

    /// <summary>Makes the person's own list say what the member's row says.</summary>
    public async Task MirrorAsync(GroupId group, PersonId person, CancellationToken ct)
    {
        bool listed;
        do
        {
            // The member's row is looked at after the person's was read: who joins or leaves in between changes the person's row too, and the write is refused.
            var record = await people.ChangeAsync(
                person,
                async (stored, inTime) => WithGroup(stored, group.ToString(), await FindAsync(group, person, inTime) is not null),
                ct);
            listed = record.Groups.Contains(group.ToString());
        }
        while (listed && await FindAsync(group, person, ct) is null);
    }

    /// <summary>The members in the order of their keys, which tells nothing; one page in memory at a time. Rows that can't be opened are left out.</summary>
    /// <param name="group">The group.</param>
    /// <param name="after">The key after which to begin; null for the first.</param>
    /// <param name="pageSize">Rows per request.</param>
    /// <param name="ct">Cancels.</param>
    public async IAsyncEnumerable<Member> EachAsync(GroupId group, string? after = null, int pageSize = 1000, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var row in tables.Groups.QueryAsync<TableEntity>(Range(group, after), pageSize, cancellationToken: ct))
        {
            if (TryOpen(group, row) is { } member)
            {
                yield return member;
            }
        }
    }

    /// <summary>For the day's band and for nothing else: nobody is ever told.</summary>
    public async Task<int> CountAsync(GroupId group, CancellationToken ct)
    {
        var count = 0;
        await foreach (var _ in tables.Groups.QueryAsync<TableEntity>(Range(group, null), select: ["RowKey"], cancellationToken: ct))
        {
            count++;
        }

        return count;
    }

    /// <param name="group">The group.</param>
    /// <param name="person">Who joins.</param>
    /// <param name="decide">What becomes of their membership.</param>
    /// <param name="stands">Whether the group's row, read after the member's was written, still allows it.</param>
    /// <param name="ct">Cancels.</param>
    private async Task<MembershipOutcome> AddAsync(GroupId group, PersonId person, Func<GroupState, Membership?, MembershipDecision> decide, Func<GroupRecord?, bool> stands, CancellationToken ct)
    {
        var state = StateOf(await groups.FindAsync(group, ct));
        var outcome = await ChangeAsync(group, person, own => decide(state, own), ct);
        if (outcome == MembershipOutcome.Joined && await groups.FindAsync(group, ct) is var now && (StateOf(now) == GroupState.Closed || !stands(now)))
        {
            // Closed in between, or the person forgotten: whoever told the members, or erased the rows, may have gone by before this one was there.
            await LeaveAsync(group, person, ct);
            return MembershipOutcome.Closed;
        }

        // Also for somebody who is a member already: a crash may have come between the two writes of an earlier press.
        await MirrorAsync(group, person, ct);
        return outcome;
    }

    // A group that isn't in the tables yet is one of the content's, which are open.
    private static GroupState StateOf(GroupRecord? record) => record?.Group.State ?? GroupState.Open;

    private async Task<MembershipOutcome> ChangeAsync(GroupId group, PersonId person, Func<Membership?, MembershipDecision> decide, CancellationToken ct)
    {
        var operation = Guid.NewGuid();
        MembershipOutcome? tried = null;
        return await Conditional.WriteAsync(
            async inTime =>
            {
                var stored = await ReadAsync(group, person, inTime);
                if (tried is { } outcome && stored?.Member.Membership.Operation == operation)
                {
                    // Our write had arrived, only its answer was lost.
                    return outcome;
                }

                var decision = decide(stored?.Member.Membership);
                if (decision.Next is { } next)
                {
                    tried = decision.Outcome;
                    await WriteAsync(group, next with { Operation = operation }, stored, inTime);
                }

                return decision.Outcome;
            },
            ct);
    }

    private async Task WriteAsync(GroupId group, Membership next, Stored? stored, CancellationToken ct)
    {
        var key = KeysOf(group, next.Member)[0];
        var row = new TableEntity(group.ToString(), key) { ["Who"] = sealer.Seal(next, Bound(group, key), PadTo) };
        if (stored is null)
        {
            await tables.Groups.AddEntityAsync(row, ct);
        }
        else if (stored.RowKey == key)
        {
            await tables.Groups.UpdateEntityAsync(row, stored.ETag, TableUpdateMode.Replace, ct);
        }
        else
        {
            // A row from before the key was changed moves to its new place.
            await tables.Groups.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.Add, row),
                    new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(group.ToString(), stored.RowKey), stored.ETag),
                ],
                ct);
        }
    }

    /// <summary>One read for whoever is stored under the current key.</summary>
    private async Task<Stored?> ReadAsync(GroupId group, PersonId person, CancellationToken ct)
    {
        foreach (var key in KeysOf(group, person))
        {
            var found = await tables.Groups.GetEntityIfExistsAsync<TableEntity>(group.ToString(), key, cancellationToken: ct);
            if (found.HasValue)
            {
                return new Stored(Open(group, found.Value!), key, found.Value!.ETag);
            }
        }

        return null;
    }

    private Member? TryOpen(GroupId group, TableEntity row)
    {
        try
        {
            return Open(group, row);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private Member Open(GroupId group, TableEntity row) =>
        new(row.RowKey[(RowPrefix.Length + 1)..], sealer.Open<Membership>(row.GetString("Who"), Bound(group, row.RowKey))!);

    private static PersonRecord WithGroup(PersonRecord record, string group, bool isMember) => (record.Groups.Contains(group), isMember) switch
    {
        (false, true) => record with { Groups = [.. record.Groups, group] },
        (true, false) => record with { Groups = [.. record.Groups.Where(other => other != group)] },
        _ => record,
    };

    private IReadOnlyList<string> KeysOf(GroupId group, PersonId person) =>
        [.. pseudonyms.AllIn($"group:{group}", person).Select(pseudonym => Key.Of(RowPrefix, pseudonym))];

    private static string Range(GroupId group, string? after) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {group.ToString()} and RowKey gt {$"{RowPrefix}:{after}"} and RowKey lt {AfterLast}");

    private static string Bound(GroupId group, string key) => $"Groups|{group}|{key}";

    private sealed record Stored(Member Member, string RowKey, ETag ETag);
}
