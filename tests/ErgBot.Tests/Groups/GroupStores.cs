using ErgBot.Groups;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.Groups;

/// <summary>One instance's stores of groups, members and people, on some tables.</summary>
internal sealed class GroupStores
{
    public GroupStores(Tables tables, PrivacyKeys? keys = null)
    {
        keys ??= TestKeys.Of(1);
        Tables = tables;
        Sealer = new Sealer(keys);
        Pseudonyms = new Pseudonyms(keys);
        People = new PeopleStore(tables, Pseudonyms, Sealer);
        Groups = new GroupStore(tables, Sealer, Bands, new FakeLogger<GroupStore>());
        Members = new MemberStore(tables, Pseudonyms, Sealer, People, Groups);
    }

    public static SizeBands Bands { get; } = BandsFor(new PrivacyOptions());

    public Tables Tables { get; }

    public Sealer Sealer { get; }

    public Pseudonyms Pseudonyms { get; }

    public PeopleStore People { get; }

    public GroupStore Groups { get; }

    public MemberStore Members { get; }

    public static SizeBands BandsFor(PrivacyOptions options) => new(Options.Create(options));

    public async Task SeedAsync()
    {
        foreach (var group in GroupContent.Read(ContentFiles.Shipped))
        {
            await Groups.AddIfMissingAsync(group, default);
        }
    }

    /// <summary>The person's own list.</summary>
    public async Task<IReadOnlyList<GroupId>> MineAsync(PersonId person) => MemberStore.Of(await People.LoadAsync(person, default));
}
