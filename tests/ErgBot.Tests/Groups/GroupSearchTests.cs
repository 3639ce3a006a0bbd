using ErgBot.Groups;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Groups;

public sealed class GroupSearchTests
{
    private static readonly IReadOnlyList<Group> _groups = GroupContent.Read(ContentFiles.Shipped);

    [Theory]
    [InlineData("veterans", "veterans")]
    [InlineData("Vet", "veterans")]
    [InlineData("caregivers", "parents")]
    [InlineData("moms and dads", "parents")]
    [InlineData("vetrans", "veterans")]
    [InlineData("groups for caregivers", "parents")]
    [InlineData("is there a group for veterans", "veterans")]
    [InlineData("leadership", "women")]
    public void A_group_is_found_by_name_other_words_and_purpose(string typed, string expected) =>
        Assert.Equal(expected, GroupSearch.Find(typed, _groups)[0].Id.ToString());

    [Fact]
    public void Nothing_typed_finds_all_and_what_nobody_is_called_finds_none()
    {
        Assert.Equal(_groups, GroupSearch.Find("", _groups));
        Assert.Equal(_groups, GroupSearch.Find("  ", _groups));
        Assert.Empty(GroupSearch.Find("stamp collectors", _groups));
    }
}
