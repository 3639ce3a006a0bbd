using ErgBot.Content;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.Testing;

internal static class ContentFiles
{
    /// <summary>The content that ships with the bot.</summary>
    public static ContentFolder Shipped { get; } = new(Options.Create(new ContentOptions()));

    public static ContentFolder In(TemporaryFolder folder) => new(Options.Create(new ContentOptions { Folder = folder.Path }));
}
