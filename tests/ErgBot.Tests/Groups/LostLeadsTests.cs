using Azure.Data.Tables;
using ErgBot.Groups;
using ErgBot.Groups.Leads;
using ErgBot.People;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.Groups;

/// <summary>Leads of people who may not lead any more, or wish to be forgotten.</summary>
public sealed class LostLeadsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly PersonId _ann = new(Guid.NewGuid(), Guid.NewGuid());
    private static readonly PersonId _bob = new(_ann.Tenant, Guid.NewGuid());
    private static readonly Organizers _nobody = new(Options.Create(new OrganizersOptions()));
    private static readonly GroupId _veterans = GroupId.Parse("veterans");

    [Fact]
    public async Task Who_loses_their_places_loses_their_leads_and_the_others_stay()
    {
        var stores = await WithLeadsAsync();
        var places = new GroupPlaces(stores.Groups, stores.Members, stores.People, _nobody, DirectoryOf(stores));
        Assert.Equal(new HashSet<PersonId> { _ann, _bob }, (await places.HoldersAsync(default).ToListAsync()).ToHashSet());
        Assert.True(await places.HoldsAsync(_ann, PlaceLoss.Administrator, default));

        await places.TakeAsync(_ann, PlaceLoss.Administrator, default);

        Assert.False(await places.HoldsAsync(_ann, PlaceLoss.Administrator, default));
        Assert.Equal([_bob], (await stores.Groups.FindAsync(_veterans, default))!.Leadership.Leads.Select(lead => lead.Person));
    }

    [Fact]
    public async Task A_lead_is_shown_to_the_lead_and_forgotten_with_them_also_when_the_answer_is_lost()
    {
        var wire = await azurite.NewTablesAsync();
        var stores = await WithLeadsAsync(new GroupStores(azurite.Open(wire)));
        var transport = new FaultingTransport();
        var lossy = new GroupStores(azurite.Open(wire with { Transport = transport }));
        Assert.Contains(await DataOf(stores).ExportAsync(_ann, default), fact => fact is { What: "A group that you lead", Value: "Veterans: the other leads see your name as \"Ann\"" });
        transport.LoseAnswers(2);

        await DataOf(lossy).EraseAsync(_ann, default);

        Assert.Empty(await DataOf(stores).ExportAsync(_ann, default));
        Assert.Single(await DataOf(stores).ExportAsync(_bob, default));
    }

    private static GroupDirectory DirectoryOf(GroupStores stores) => new(stores.Groups, ContentFiles.Shipped, new FakeLogger<GroupDirectory>());

    private static GroupData DataOf(GroupStores stores) =>
        new(stores.Groups, DirectoryOf(stores), stores.Members, new MemberListViews(stores.Tables, stores.Pseudonyms), _nobody, TimeProvider.System);

    private async Task<GroupStores> WithLeadsAsync(GroupStores? stores = null)
    {
        stores ??= new GroupStores(azurite.Open(await azurite.NewTablesAsync()));
        await stores.SeedAsync();
        var leadership = new Leadership { Leads = [new Lead { Person = _ann, Name = "Ann" }, new Lead { Person = _bob }] };
        await stores.Tables.Groups.UpsertEntityAsync(
            new TableEntity("directory", "group:veterans") { ["Leads"] = stores.Sealer.Seal(leadership, "Groups|directory|group:veterans", 4096) });
        return stores;
    }
}
