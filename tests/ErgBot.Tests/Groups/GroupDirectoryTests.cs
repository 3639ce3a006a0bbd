using ErgBot.Groups;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;

namespace ErgBot.Tests.Groups;

public sealed class GroupDirectoryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_group_that_another_instance_has_just_made_is_not_called_gone()
    {
        var wire = await azurite.NewTablesAsync();
        var (here, there) = (new GroupStores(azurite.Open(wire)), new GroupStores(azurite.Open(wire)));
        await here.SeedAsync();
        var directory = new GroupDirectory(here.Groups, ContentFiles.Shipped, new FakeLogger<GroupDirectory>());
        var choir = new Group { Id = GroupId.Parse("choir"), Name = "Choir", Purpose = "Singing together." };
        Assert.Null(await directory.FindAsync(choir.Id, default));

        await there.Groups.AddIfMissingAsync(choir, default);
        Assert.Equal(choir.Name, (await directory.FindAsync(choir.Id, default))?.Name);
    }
}
