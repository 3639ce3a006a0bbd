using ErgBot.DevHost.Tools;

namespace ErgBot.Tests.Architecture;

/// <summary>A C# file; the path is relative to src/ErgBot and has slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] Built = ["bin", "obj"];

    /// <summary>The bot's own files, as they lie in the checkout.</summary>
    public static IReadOnlyList<SourceFile> OfTheBot()
    {
        var root = Checkout.In("src", "ErgBot");
        return
        [
            .. from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
               let path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')
               where !Built.Contains(path.Split('/')[0])
               orderby path
               select new SourceFile(path, File.ReadAllText(file)),
        ];
    }
}
