using ErgBot.Answers;
using ErgBot.Content;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.Testing;

internal static class ContentFiles
{
    /// <summary>The content that ships with the bot.</summary>
    public static ContentFolder Shipped { get; } = new(Options.Create(new ContentOptions()));

    /// <summary>What is known from the content that ships with the bot: learned once for all tests, which takes a second.</summary>
    public static Known Known { get; } = new(TopicFiles.Read(Shipped));

    public static ContentFolder In(TemporaryFolder folder) => new(Options.Create(new ContentOptions { Folder = folder.Path }));
}
