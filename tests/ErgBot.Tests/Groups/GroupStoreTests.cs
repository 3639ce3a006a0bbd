using Azure.Data.Tables;
using ErgBot.Groups;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Groups;

public sealed class GroupStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly GroupId _veterans = GroupId.Parse("veterans");
    private static readonly GroupId _women = GroupId.Parse("women");
    private static readonly PersonId _alice = new(Guid.Parse("11111111-1111-1111-1111-111111111111"), Guid.Parse("aaaaaaaa-1111-4111-8111-aaaaaaaaaaaa"));

    [Fact]
    public async Task Who_joins_is_in_the_group_and_in_their_own_list()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var store = Store(tables);

        Assert.Equal(JoinOutcome.Joined, await store.JoinAsync(_veterans, _alice, confidential: true, default));

        Assert.True((await store.FindMembershipAsync(_veterans, _alice, default))!.Confidential);
        Assert.Equal([_veterans], await MineAsync(tables));
    }

    [Fact]
    public async Task Ten_presses_at_once_make_one_membership()
    {
        var wire = await azurite.NewTablesAsync();
        var tables = azurite.Open(wire);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Store(azurite.Open(wire)).JoinAsync(_veterans, _alice, confidential: false, default)));

        Assert.Single(outcomes, JoinOutcome.Joined);
        Assert.Equal(1, Rows(tables).Count(row => row.RowKey.StartsWith("member:", StringComparison.Ordinal)));
        Assert.Equal([_veterans], await MineAsync(tables));
    }

    [Fact]
    public async Task Joining_again_only_changes_the_confidentiality()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var store = Store(tables);
        await store.JoinAsync(_veterans, _alice, confidential: false, default);

        Assert.Equal(JoinOutcome.AlreadyMember, await store.JoinAsync(_veterans, _alice, confidential: false, default));
        Assert.Equal(JoinOutcome.ConfidentialityChanged, await store.JoinAsync(_veterans, _alice, confidential: true, default));
        Assert.Equal([_veterans], await MineAsync(tables));
    }

    [Fact]
    public async Task A_lost_response_is_known_as_ones_own_write()
    {
        var wire = await azurite.NewTablesAsync();
        var transport = new FaultingTransport();
        transport.LoseAnswers(1);

        Assert.Equal(JoinOutcome.Joined, await Store(azurite.Open(wire with { Transport = transport })).JoinAsync(_veterans, _alice, confidential: false, default));
    }

    [Fact]
    public async Task Who_leaves_is_nowhere_any_more_and_leaving_twice_is_no_mistake()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var store = Store(tables);
        await store.JoinAsync(_veterans, _alice, confidential: false, default);

        Assert.True(await store.LeaveAsync(_veterans, _alice, default));
        Assert.False(await store.LeaveAsync(_veterans, _alice, default));

        Assert.Empty(Rows(tables));
        Assert.Empty(await MineAsync(tables));
    }

    [Fact]
    public async Task A_dump_shows_neither_who_nor_that_two_rows_are_one_person()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var store = Store(tables);
        await store.JoinAsync(_veterans, _alice, confidential: false, default);
        await store.JoinAsync(_women, _alice, confidential: true, default);

        var rows = Rows(tables);

        Assert.Equal(2, rows.Select(row => row.RowKey).Distinct().Count());
        Assert.Equal(2, rows.Select(row => row.GetString("Who")).Distinct().Count());
        Assert.Single(rows.Select(row => row.GetString("Who").Length).Distinct());
        Assert.All(rows, row => Assert.DoesNotContain(_alice.ObjectId.ToString("N")[..8], string.Join('|', row.Select(property => property.Value)), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Listing_the_groups_reads_no_members()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var store = Store(tables);
        foreach (var group in GroupContent.Read(ContentFiles.Shipped))
        {
            await store.AddIfMissingAsync(group, default);
            await store.AddIfMissingAsync(group with { Name = "Changed" }, default);
        }

        await store.JoinAsync(_veterans, _alice, confidential: false, default);

        var groups = await store.ListAsync(default);
        Assert.Equal(6, groups.Count);
        Assert.DoesNotContain(groups, group => group.Name == "Changed");
        Assert.Contains("moms and dads", groups.Single(group => group.Name == "Parents").OtherWords);
    }

    private static List<TableEntity> Rows(Tables tables) => [.. tables.Groups.Query<TableEntity>()];

    /// <summary>Alice's own list.</summary>
    private static async Task<IReadOnlyList<GroupId>> MineAsync(Tables tables) => GroupStore.Of(await People(tables).LoadAsync(_alice, default));

    private static GroupStore Store(Tables tables)
    {
        var keys = TestKeys.Of(1);
        return new GroupStore(tables, new Pseudonyms(keys), new Sealer(keys), People(tables));
    }

    private static PeopleStore People(Tables tables)
    {
        var keys = TestKeys.Of(1);
        return new PeopleStore(tables, new Pseudonyms(keys), new Sealer(keys));
    }
}
