using Azure.Data.Tables;
using ErgBot.Groups;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Groups;

public sealed class GroupStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly GroupId _veterans = GroupId.Parse("veterans");

    [Fact]
    public async Task Listing_the_groups_reads_no_members_and_keeps_what_is_there()
    {
        var stores = new GroupStores(azurite.Open(await azurite.NewTablesAsync()));
        await stores.SeedAsync();
        foreach (var group in GroupContent.Read(ContentFiles.Shipped))
        {
            await stores.Groups.AddIfMissingAsync(group with { Name = "Changed" }, default);
        }

        await stores.Members.JoinAsync(_veterans, new(new(Guid.NewGuid(), Guid.NewGuid()), null), confidential: false, default);

        var groups = await stores.Groups.ListAsync(default);
        Assert.Equal(6, groups.Count);
        Assert.DoesNotContain(groups, group => group.Name == "Changed");
        Assert.Contains("moms and dads", groups.Single(group => group.Name == "Parents").OtherWords);
        Assert.All(groups, group => Assert.Equal((GroupState.Open, GroupStores.Bands.Smallest), (group.State, group.Size)));
    }

    [Fact]
    public async Task A_row_from_before_groups_had_states_and_leads_still_opens()
    {
        var stores = new GroupStores(azurite.Open(await azurite.NewTablesAsync()));
        await stores.Tables.Groups.AddEntityAsync(new TableEntity("directory", "group:veterans") { ["Name"] = "Veterans", ["Purpose"] = "Service.", ["OtherWords"] = "vets\nmilitary" });

        var record = (await stores.Groups.FindAsync(_veterans, default))!;

        Assert.Equal(("Veterans", GroupState.Open, GroupStores.Bands.Smallest), (record.Group.Name, record.Group.State, record.Group.Size));
        Assert.Equal(["vets", "military"], record.Group.OtherWords);
        Assert.Empty(record.Leadership.Leads);
        Assert.Null(await stores.Groups.FindAsync(GroupId.Parse("nobody"), default));
    }

    [Fact]
    public async Task Leads_that_do_not_open_take_no_group_away()
    {
        var wire = await azurite.NewTablesAsync();
        await new GroupStores(azurite.Open(wire), TestKeys.Of(1)).SeedAsync();

        Assert.Equal(6, (await new GroupStores(azurite.Open(wire), TestKeys.Of(2)).Groups.ListAsync(default)).Count);
    }

    [Fact]
    public async Task A_size_is_written_once_a_day_whoever_counts_again()
    {
        var stores = new GroupStores(azurite.Open(await azurite.NewTablesAsync()));
        await stores.SeedAsync();

        await stores.Groups.SetSizeAsync(_veterans, GroupStores.Bands.Of(30), "2018-05-15", default);
        await stores.Groups.SetSizeAsync(_veterans, GroupStores.Bands.Of(0), "2018-05-15", default);
        await stores.Groups.SetSizeAsync(_veterans, GroupStores.Bands.Of(0), "2018-05-14", default);
        Assert.Equal(GroupStores.Bands.Of(30), (await stores.Groups.FindAsync(_veterans, default))!.Group.Size);

        await stores.Groups.SetSizeAsync(_veterans, GroupStores.Bands.Of(0), "2018-05-16", default);
        var group = (await stores.Groups.FindAsync(_veterans, default))!.Group;
        Assert.Equal((GroupStores.Bands.Smallest, "Veterans"), (group.Size, group.Name));
    }
}
