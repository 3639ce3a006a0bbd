using Azure.Data.Tables;
using ErgBot.Groups;
using ErgBot.Groups.Leads;
using ErgBot.People;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Groups;

public sealed class MemberStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly GroupId _veterans = GroupId.Parse("veterans");
    private static readonly GroupId _women = GroupId.Parse("women");
    private static readonly Person _alice = new(new(Guid.Parse("11111111-1111-1111-1111-111111111111"), Guid.Parse("aaaaaaaa-1111-4111-8111-aaaaaaaaaaaa")), "Alice Rivera");

    private readonly FaultingTransport _transport = new();

    [Fact]
    public async Task Who_joins_is_in_the_group_and_in_their_own_list()
    {
        var stores = await NewAsync();

        Assert.Equal(MembershipOutcome.Joined, await JoinAsync(stores, _veterans, confidential: true));

        Assert.True((await stores.Members.FindAsync(_veterans, _alice.Id, default))!.Confidential);
        Assert.Equal([_veterans], await stores.MineAsync(_alice.Id));
    }

    [Fact]
    public async Task Joining_is_two_writes_and_no_scan()
    {
        var wire = await azurite.NewTablesAsync();
        await new GroupStores(azurite.Open(wire)).SeedAsync();
        var stores = new GroupStores(azurite.Open(wire with { Transport = _transport }));
        await stores.People.ChangeAsync(_alice.Id, record => record with { Welcomed = true }, default);
        _transport.Forget();

        await JoinAsync(stores, _veterans);

        // The reads: the group and the member, each before and after the writes, and the person.
        Assert.Equal(2, _transport.Writes.Count);
        Assert.Equal(8, _transport.Sent.Count);
        Assert.DoesNotContain(_transport.Sent, request => request.EndsWith("()", StringComparison.Ordinal) && request.StartsWith("GET", StringComparison.Ordinal));

        // Once more: nothing to write.
        _transport.Forget();
        await JoinAsync(stores, _veterans);
        Assert.Empty(_transport.Writes);
    }

    [Fact]
    public async Task Ten_presses_at_once_on_two_instances_make_one_membership()
    {
        var wire = await azurite.NewTablesAsync();
        GroupStores[] instances = [new(azurite.Open(wire)), new(azurite.Open(wire))];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(press => JoinAsync(instances[press % 2], _veterans)));

        Assert.Single(outcomes, MembershipOutcome.Joined);
        Assert.Equal(9, outcomes.Count(outcome => outcome == MembershipOutcome.AlreadyMember));
        Assert.Single(MemberRows(instances[0]));
        Assert.Equal([_veterans], await instances[0].MineAsync(_alice.Id));
    }

    [Fact]
    public async Task Joining_and_leaving_at_once_leave_list_and_row_alike()
    {
        var wire = await azurite.NewTablesAsync();
        GroupStores[] instances = [new(azurite.Open(wire)), new(azurite.Open(wire))];
        for (var round = 0; round < 10; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(press => press % 2 == 0
                ? JoinAsync(instances[0], _veterans)
                : instances[1].Members.LeaveAsync(_veterans, _alice.Id, default)));

            Assert.Equal(MemberRows(instances[0]).Count, (await instances[0].MineAsync(_alice.Id)).Count);
        }
    }

    [Fact]
    public async Task A_membership_can_be_muted_hidden_and_shown_and_stays_one()
    {
        var stores = await NewAsync();
        await JoinAsync(stores, _veterans);

        Assert.Equal(MembershipOutcome.Muted, await stores.Members.SetMutedAsync(_veterans, _alice.Id, muted: true, default));
        Assert.Equal(MembershipOutcome.AlreadySo, await stores.Members.SetMutedAsync(_veterans, _alice.Id, muted: true, default));
        Assert.Equal(MembershipOutcome.MadeConfidential, await stores.Members.SetConfidentialAsync(_veterans, _alice, confidential: true, default));
        var hidden = (await stores.Members.FindAsync(_veterans, _alice.Id, default))!;
        Assert.Equal((true, true, null), (hidden.Muted, hidden.Confidential, hidden.Name));

        Assert.Equal(MembershipOutcome.AlreadyMember, await JoinAsync(stores, _veterans));
        Assert.Equal(MembershipOutcome.MadeVisible, await stores.Members.SetConfidentialAsync(_veterans, _alice, confidential: false, default));
        Assert.Equal(MembershipOutcome.Unmuted, await stores.Members.SetMutedAsync(_veterans, _alice.Id, muted: false, default));
        var shown = (await stores.Members.FindAsync(_veterans, _alice.Id, default))!;
        Assert.Equal((false, false, "Alice Rivera"), (shown.Muted, shown.Confidential, shown.Name));
        Assert.Single(MemberRows(stores));
        Assert.Equal([_veterans], await stores.MineAsync(_alice.Id));
    }

    [Fact]
    public async Task Muting_and_hiding_at_once_on_two_instances_undo_nothing_of_each_other()
    {
        var wire = await azurite.NewTablesAsync();
        GroupStores[] instances = [new(azurite.Open(wire)), new(azurite.Open(wire))];
        await JoinAsync(instances[0], _veterans);
        for (var round = 0; round < 12; round++)
        {
            var wanted = round % 2 == 0;
            await Task.WhenAll(
                instances[0].Members.SetConfidentialAsync(_veterans, _alice, wanted, default),
                instances[1].Members.SetMutedAsync(_veterans, _alice.Id, wanted, default));

            var own = (await instances[0].Members.FindAsync(_veterans, _alice.Id, default))!;
            Assert.Equal((wanted, wanted), (own.Confidential, own.Muted));
        }
    }

    [Fact]
    public async Task Who_joins_at_the_very_moment_of_the_closing_is_told_so_and_is_in_nothing()
    {
        var (stores, other) = await NewPairAsync();
        _transport.BeforeNextWrite = () => other.Groups.ChangeAsync(_veterans, stored => stored with { Group = stored.Group with { State = GroupState.Closed } }, default);

        Assert.Equal(MembershipOutcome.Closed, await JoinAsync(stores, _veterans));

        Assert.Empty(MemberRows(other));
        Assert.Empty(await other.MineAsync(_alice.Id));
    }

    [Fact]
    public async Task Who_leads_is_in_the_group_and_who_is_in_it_already_stays_as_they_are()
    {
        var (_, stores) = await NewPairAsync();
        await LeadAsync(stores);
        await stores.Members.JoinAsLeadAsync(_veterans, _alice, confidential: true, default);
        Assert.True((await stores.Members.FindAsync(_veterans, _alice.Id, default))!.Confidential);
        Assert.Equal([_veterans], await stores.MineAsync(_alice.Id));

        await stores.Members.SetConfidentialAsync(_veterans, _alice, confidential: false, default);
        await stores.Members.JoinAsLeadAsync(_veterans, _alice, confidential: true, default);
        Assert.False((await stores.Members.FindAsync(_veterans, _alice.Id, default))!.Confidential);
    }

    [Fact]
    public async Task Who_is_forgotten_while_they_are_made_a_lead_is_not_left_behind_as_a_member()
    {
        var (stores, other) = await NewPairAsync();
        await LeadAsync(other);
        _transport.BeforeNextWrite = () => other.Groups.ChangeAsync(_veterans, stored => LeadRule.Without(stored, _alice.Id, []), default);

        await stores.Members.JoinAsLeadAsync(_veterans, _alice, confidential: false, default);

        Assert.Empty(MemberRows(other));
        Assert.Empty(await other.MineAsync(_alice.Id));
    }

    [Fact]
    public async Task A_lost_response_is_known_as_ones_own_write()
    {
        var stores = new GroupStores(azurite.Open(await azurite.NewTablesAsync() with { Transport = _transport }));

        _transport.LoseAnswers(1);
        Assert.Equal(MembershipOutcome.Joined, await JoinAsync(stores, _veterans));
        _transport.LoseAnswers(1);
        Assert.Equal(MembershipOutcome.Muted, await stores.Members.SetMutedAsync(_veterans, _alice.Id, muted: true, default));
        _transport.LoseAnswers(1);
        Assert.Equal(MembershipOutcome.Left, await stores.Members.LeaveAsync(_veterans, _alice.Id, default));
        Assert.Empty(await stores.MineAsync(_alice.Id));
    }

    [Fact]
    public async Task Who_leaves_is_nowhere_any_more_and_leaving_twice_is_no_mistake()
    {
        var stores = await NewAsync();
        await JoinAsync(stores, _veterans);

        Assert.Equal(MembershipOutcome.Left, await stores.Members.LeaveAsync(_veterans, _alice.Id, default));
        Assert.Equal(MembershipOutcome.NoMember, await stores.Members.LeaveAsync(_veterans, _alice.Id, default));

        Assert.Empty(MemberRows(stores));
        Assert.Empty(await stores.MineAsync(_alice.Id));
        Assert.Equal(MembershipOutcome.NoMember, await stores.Members.SetMutedAsync(_veterans, _alice.Id, muted: true, default));
        Assert.Empty(MemberRows(stores));
    }

    [Fact]
    public async Task A_dump_shows_neither_who_nor_how_nor_that_two_rows_are_one_person()
    {
        var stores = await NewAsync();
        await JoinAsync(stores, _veterans);
        await JoinAsync(stores, _women, confidential: true);
        await stores.Members.JoinAsync(_women, Somebody(name: new string('é', 300)), confidential: false, default);
        await stores.Members.JoinAsync(_women, Somebody(name: null), confidential: false, default);
        await stores.Members.SetMutedAsync(_women, _alice.Id, muted: true, default);

        var rows = MemberRows(stores);

        Assert.Equal(4, rows.Select(row => row.RowKey).Distinct().Count());
        Assert.Equal(4, rows.Select(row => row.GetString("Who")).Distinct().Count());
        Assert.Single(rows.Select(row => row.GetString("Who").Length).Distinct());
        Assert.All(rows, row => Assert.Equal(["PartitionKey", "RowKey", "Who"], row.Keys.Where(key => key is not ("odata.etag" or "Timestamp")).Order()));
        Assert.All(rows, row => Assert.DoesNotContain(_alice.Id.ObjectId.ToString("N")[..8], string.Join('|', row.Select(property => property.Value)), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_row_from_before_memberships_could_be_muted_still_opens()
    {
        var stores = await NewAsync();
        var key = $"member:{stores.Pseudonyms.In("group:veterans", _alice.Id)}";
        var who = stores.Sealer.Seal(new { Member = _alice.Id, Confidential = true, Operation = Guid.NewGuid() }, $"Groups|veterans|{key}");
        await stores.Tables.Groups.AddEntityAsync(new TableEntity("veterans", key) { ["Who"] = who });

        var old = (await stores.Members.FindAsync(_veterans, _alice.Id, default))!;
        Assert.Equal((true, false, null), (old.Confidential, old.Muted, old.Name));
        Assert.Equal(MembershipOutcome.Muted, await stores.Members.SetMutedAsync(_veterans, _alice.Id, muted: true, default));
        Assert.True((await stores.Members.FindAsync(_veterans, _alice.Id, default))!.Confidential);
    }

    [Fact]
    public async Task A_row_under_a_key_from_before_is_found_moves_with_the_next_change_and_goes_with_the_person()
    {
        var wire = await azurite.NewTablesAsync();
        var before = new GroupStores(azurite.Open(wire), TestKeys.Of(1));
        await JoinAsync(before, _veterans);
        await JoinAsync(before, _women);
        var after = new GroupStores(azurite.Open(wire), TestKeys.Of(2, 1));

        Assert.Equal(MembershipOutcome.AlreadyMember, await JoinAsync(after, _veterans));
        Assert.Equal(MembershipOutcome.Muted, await after.Members.SetMutedAsync(_veterans, _alice.Id, muted: true, default));
        Assert.Equal($"member:{after.Pseudonyms.In("group:veterans", _alice.Id)}", Assert.Single(MemberRows(after), row => row.PartitionKey == "veterans").RowKey);

        Assert.Equal(MembershipOutcome.Left, await after.Members.LeaveAsync(_women, _alice.Id, default));
        Assert.Single(MemberRows(after));
    }

    [Fact]
    public async Task Members_are_gone_through_page_by_page_and_from_where_one_was()
    {
        var wire = await azurite.NewTablesAsync();
        await FillAsync(new GroupStores(azurite.Open(wire)), _veterans, 250);
        await FillAsync(new GroupStores(azurite.Open(wire)), _women, 3);
        var members = new GroupStores(azurite.Open(wire with { Transport = _transport })).Members;

        var keys = new List<string>();
        await foreach (var member in members.EachAsync(_veterans, pageSize: 100))
        {
            keys.Add(member.Key);

            // What comes later has not been asked for yet: only one page is ever held.
            Assert.Equal(((keys.Count - 1) / 100) + 1, _transport.Sent.Count);
        }

        Assert.Equal(250, keys.Distinct().Count());
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);

        var rest = await members.EachAsync(_veterans, after: keys[199]).Select(member => member.Key).ToListAsync();
        Assert.Equal(keys[200..], rest);
        Assert.Equal(250, await members.CountAsync(_veterans, default));
    }

    /// <summary>Rows as joining writes them, a hundred at a time.</summary>
    internal static async Task FillAsync(GroupStores stores, GroupId group, int count)
    {
        foreach (var hundred in Enumerable.Range(0, count).Chunk(100))
        {
            await stores.Tables.Groups.SubmitTransactionAsync(hundred.Select(_ =>
            {
                var person = Somebody("Somebody");
                var key = $"member:{stores.Pseudonyms.In($"group:{group}", person.Id)}";
                var who = stores.Sealer.Seal(Membership.Of(person, confidential: false), $"Groups|{group}|{key}", 1024);
                return new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(group.ToString(), key) { ["Who"] = who });
            }));
        }
    }

    private static Person Somebody(string? name) => new(new(Guid.NewGuid(), Guid.NewGuid()), name);

    private async Task<GroupStores> NewAsync() => new(azurite.Open(await azurite.NewTablesAsync()));

    /// <summary>Two instances; between the first one and storage something can come in between.</summary>
    private async Task<(GroupStores Stores, GroupStores Other)> NewPairAsync()
    {
        var wire = await azurite.NewTablesAsync();
        var other = new GroupStores(azurite.Open(wire));
        await other.SeedAsync();
        return (new GroupStores(azurite.Open(wire with { Transport = _transport })), other);
    }

    private static Task<GroupRecord?> LeadAsync(GroupStores stores) => stores.Groups.ChangeAsync(
        _veterans,
        stored => stored with { Leadership = new Leadership { Leads = [new Lead { Person = _alice.Id, Name = _alice.Name }] } },
        default);

    private static Task<MembershipOutcome> JoinAsync(GroupStores stores, GroupId group, bool confidential = false) =>
        stores.Members.JoinAsync(group, _alice, confidential, default);

    private static List<TableEntity> MemberRows(GroupStores stores) =>
        [.. stores.Tables.Groups.Query<TableEntity>().Where(row => row.RowKey.StartsWith("member:", StringComparison.Ordinal))];
}
