using System.IO.Compression;
using ErgBot.Answers;
using ErgBot.Hosting;
using ErgBot.Tests.Testing;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Answers;

public sealed class ManifestCommandsTests
{
    [Fact]
    public void Every_command_and_prompt_starter_of_the_app_package_is_understood()
    {
        var knowledge = new Knowledge(ContentFiles.Known);
        var said = Manifest().SelectTokens("$.bots[*].commandLists[*].commands[*]").Select(command => (string)(command["prompt"] ?? command["title"])!).ToList();

        Assert.NotEmpty(said);
        Assert.All(said, text => Assert.NotNull(knowledge.Recognize(text, []).Sure));
    }

    private static JObject Manifest()
    {
        using var zip = new ZipArchive(new MemoryStream(new AppPackage(Guid.NewGuid(), "erg.example.org").ToZip()));
        using var manifest = new StreamReader(zip.GetEntry("manifest.json")!.Open());
        return JObject.Parse(manifest.ReadToEnd());
    }
}
