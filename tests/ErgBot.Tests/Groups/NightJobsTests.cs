using ErgBot.Groups;
using ErgBot.Groups.Leads;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Groups;

/// <summary>Counting and repairing, as they are done once a night.</summary>
public sealed class NightJobsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly GroupId _veterans = GroupId.Parse("veterans");
    private static readonly GroupId _women = GroupId.Parse("women");
    private static readonly PersonId _alice = new(Guid.NewGuid(), Guid.NewGuid());
    private static readonly PersonId _bob = new(Guid.NewGuid(), Guid.NewGuid());

    [Fact]
    public async Task Sizes_follow_the_count_of_the_night_and_nothing_that_happens_by_day()
    {
        var stores = await NewAsync();
        await MemberStoreTests.FillAsync(stores, _veterans, 12);
        Assert.Equal("0-10", await SizeAsync(stores));

        await CountAsync(stores, "2018-05-15");
        Assert.Equal("11-20", await SizeAsync(stores));

        await MemberStoreTests.FillAsync(stores, _veterans, 30);
        await CountAsync(stores, "2018-05-15");
        Assert.Equal("11-20", await SizeAsync(stores));

        await CountAsync(stores, "2018-05-16");
        Assert.Equal("21-50", await SizeAsync(stores));
    }

    [Fact]
    public async Task A_row_never_holds_a_count()
    {
        var stores = await NewAsync();
        await MemberStoreTests.FillAsync(stores, _veterans, 137);
        await CountAsync(stores, "2018-05-15");

        var row = (await stores.Tables.Groups.GetEntityAsync<Azure.Data.Tables.TableEntity>("directory", "group:veterans")).Value;
        Assert.Equal("101-200", row.GetString("Size"));
        Assert.DoesNotContain(row, property => property.Value is int or long or double || property.Value is string text && text.Contains("137", StringComparison.Ordinal) && property.Key != "Leads" && property.Key != "odata.etag");
    }

    [Fact]
    public async Task Half_written_pairs_are_repaired_by_the_members_row()
    {
        var stores = await NewAsync();
        await stores.Members.JoinAsync(_women, new(_alice, null), confidential: false, default);
        await stores.Members.JoinAsync(_veterans, new(_alice, null), confidential: false, default);
        await stores.People.ChangeAsync(_alice, record => record with { Groups = ["women"] }, default);
        await stores.People.ChangeAsync(_bob, record => record with { Welcomed = true, Groups = ["veterans"] }, default);

        await RepairAsync(stores);

        Assert.Equal([_women, _veterans], await stores.MineAsync(_alice));
        Assert.Empty(await stores.MineAsync(_bob));
        Assert.Null(await stores.Members.FindAsync(_veterans, _bob, default));
    }

    [Fact]
    public async Task A_lead_who_was_not_made_a_member_any_more_is_one_by_the_morning()
    {
        var stores = await NewAsync();
        await stores.Groups.ChangeAsync(_veterans, stored => stored with { Leadership = new Leadership { Leads = [new Lead { Person = _alice, Name = "Alice" }] } }, default);

        await RepairAsync(stores);

        Assert.True((await stores.Members.FindAsync(_veterans, _alice, default))!.Confidential);
        Assert.Equal([_veterans], await stores.MineAsync(_alice));
    }

    [Fact]
    public async Task Repairing_beside_joins_and_leaves_breaks_no_pair()
    {
        var wire = await azurite.NewTablesAsync();
        GroupStores[] instances = [new(azurite.Open(wire)), new(azurite.Open(wire)), new(azurite.Open(wire))];
        await instances[0].SeedAsync();
        PersonId[] people = [.. Enumerable.Range(0, 6).Select(_ => new PersonId(_alice.Tenant, Guid.NewGuid()))];
        var random = new Random(7);

        var repairs = RepairManyAsync();
        for (var round = 0; round < 6; round++)
        {
            await Task.WhenAll(people.Select((person, i) => random.Next(2) == 0
                ? instances[i % 2].Members.JoinAsync(_veterans, new(person, null), confidential: false, default)
                : instances[i % 2].Members.LeaveAsync(_veterans, person, default)));
        }

        await repairs;
        foreach (var person in people)
        {
            Assert.Equal(await instances[0].Members.FindAsync(_veterans, person, default) is not null, (await instances[0].MineAsync(person)).Contains(_veterans));
        }

        async Task RepairManyAsync()
        {
            for (var night = 0; night < 6; night++)
            {
                await RepairAsync(instances[2], $"2018-05-{20 + night}");
            }
        }
    }

    private static async Task<string> SizeAsync(GroupStores stores) => (await stores.Groups.FindAsync(_veterans, default))!.Group.Size!.Value.ToString();

    private static Task CountAsync(GroupStores stores, string day) =>
        RunAsync(stores, new SizeCount(stores.Groups, stores.Members, GroupStores.Bands), day);

    private static Task RepairAsync(GroupStores stores, string day = "2018-05-15") =>
        RunAsync(stores, new MembershipRepair(stores.Groups, stores.Members, stores.People), day);

    /// <summary>As on a night when whoever had the turn before was killed after doing it.</summary>
    private static async Task RunAsync(GroupStores stores, INightJob job, string day)
    {
        await new Turns(stores.Tables, TimeProvider.System).TakeAsync($"{job.Name}-{Guid.NewGuid():N}", day, job.RunAsync, default);
    }

    private async Task<GroupStores> NewAsync()
    {
        var stores = new GroupStores(azurite.Open(await azurite.NewTablesAsync()));
        await stores.SeedAsync();
        return stores;
    }
}
