using ErgBot.Content;
using ErgBot.Groups;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Content;

public sealed class ContentFolderTests
{
    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = new TemporaryFolder();

        var refused = Assert.Throws<ContentException>(() => GroupContent.Read(ContentFiles.In(folder)));

        Assert.StartsWith("groups.yaml, line 1: there is no such file", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- id: women\n  name: Women\n  purpose: For women\n  colour: blue\n", 4)]
    [InlineData("- id: women\n  name: [Women\n  purpose: For women\n", 2)]
    [InlineData("id: women\n", 1)]
    [InlineData("", 1)]
    [InlineData("- id: women\n  name: Women\n  purpose: For women\n- id: veterans\n  name: Veterans\n", 4)]
    public void What_is_wrong_is_told_with_its_line(string text, int line)
    {
        using var folder = new TemporaryFolder();
        folder.Write("groups.yaml", text);

        var refused = Assert.Throws<ContentException>(() => GroupContent.Read(ContentFiles.In(folder)));

        Assert.StartsWith($"groups.yaml, line {line}: ", refused.Message, StringComparison.Ordinal);
    }
}
