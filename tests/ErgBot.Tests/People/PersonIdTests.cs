using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Tests.People;

public sealed class PersonIdTests
{
    private const string Tenant = "11111111-1111-1111-1111-111111111111";
    private const string ObjectId = "22222222-2222-2222-2222-222222222222";

    [Fact]
    public void A_tenant_and_an_object_id_make_a_person()
    {
        Assert.True(PersonId.TryParse(Tenant, ObjectId, out var id));
        Assert.Equal(new PersonId(Guid.Parse(Tenant), Guid.Parse(ObjectId)), id);
    }

    [Theory]
    [InlineData(null, ObjectId)]
    [InlineData(Tenant, null)]
    [InlineData("", ObjectId)]
    [InlineData("tenant", ObjectId)]
    [InlineData(Tenant, "29:1abc")]
    [InlineData(Tenant, "{22222222-2222-2222-2222-222222222222}")]
    [InlineData(Tenant, "00000000-0000-0000-0000-000000000000")]
    [InlineData("00000000-0000-0000-0000-000000000000", ObjectId)]
    public void Anything_else_is_nobody(string? tenant, string? objectId)
    {
        Assert.False(PersonId.TryParse(tenant, objectId, out var id));
        Assert.Equal(default, id);
    }

    [Fact]
    public void It_can_never_be_a_storage_key_as_it_is() =>
        Assert.Throws<ArgumentException>(() => Key.Of(new PersonId(Guid.NewGuid(), Guid.NewGuid()).ToString()));
}
