using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using ErgBot.Hosting;

namespace ErgBot.Tests.Hosting;

public sealed class AppPackageTests
{
    private const string Host = "ergbot.example.org";

    private static readonly Guid AppId = new("11111111-2222-3333-4444-555555555555");

    private static readonly Dictionary<string, byte[]> Files = Unpack(new AppPackage(AppId, Host).ToZip());

    private static JsonNode Manifest => JsonNode.Parse(Files["manifest.json"])!;

    [Fact]
    public void The_package_holds_the_manifest_and_two_icons_and_nothing_else()
        => Assert.Equal(["color.png", "manifest.json", "outline.png"], Files.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_same_input_gives_the_same_bytes()
        => Assert.Equal(new AppPackage(AppId, Host).ToZip(), new AppPackage(AppId, Host).ToZip());

    [Fact]
    public void Every_placeholder_is_filled_in()
    {
        var text = Encoding.UTF8.GetString(Files["manifest.json"]);

        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.Equal($"{AppId}", (string?)Manifest["id"]);
        Assert.Equal($"{AppId}", (string?)Manifest["bots"]![0]!["botId"]);
        Assert.Equal([Host], Strings(Manifest["validDomains"]!));
        Assert.All(
            ["websiteUrl", "privacyUrl", "termsOfUseUrl"],
            link => Assert.StartsWith($"https://{Host}/", (string?)Manifest["developer"]![link], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_published_schema_accepts_the_manifest()
        => Assert.Empty(await ManifestSchema.ProblemsInAsync(Encoding.UTF8.GetString(Files["manifest.json"])));

    [Fact]
    public async Task The_published_schema_refuses_what_is_wrong_in_a_manifest()
    {
        var manifest = Manifest;
        manifest["name"]!["short"] = new string('x', 31);
        manifest["bots"]![0]!["scopes"]!.AsArray().Add("everywhere");
        manifest["bots"]![0]!["botId"] = "no guid";
        manifest["surprise"] = true;

        var problems = await ManifestSchema.ProblemsInAsync(manifest.ToJsonString());

        Assert.Contains(problems, problem => problem.StartsWith("/name/short ", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("/bots/0/scopes/3 ", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("/bots/0/botId ", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("surprise", StringComparison.Ordinal));
    }

    [Fact]
    public void The_name_is_the_same_everywhere()
    {
        Assert.Equal("ErgBot", (string?)Manifest["name"]!["short"]);
        Assert.Contains("ErgBot", (string?)Manifest["name"]!["full"], StringComparison.Ordinal);
        Assert.Contains("ErgBot", (string?)Manifest["description"]!["full"], StringComparison.Ordinal);
        Assert.DoesNotContain("Teams", (string?)Manifest["name"]!["full"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_permission_to_read_chats_is_asked_for()
    {
        Assert.Null(Manifest["authorization"]);
        Assert.Null(Manifest["webApplicationInfo"]);
        Assert.Equal(["identity", "messageTeamMembers"], Strings(Manifest["permissions"]!));
    }

    [Fact]
    public void Commands_keep_to_what_Teams_and_its_store_ask_for()
    {
        var lists = Manifest["bots"]![0]!["commandLists"]!.AsArray();

        Assert.Equal(Strings(Manifest["bots"]![0]!["scopes"]!).Order(), lists.SelectMany(list => Strings(list!["scopes"]!)).Order());
        foreach (var commands in lists.Select(list => list!["commands"]!.AsArray()))
        {
            Assert.InRange(commands.Count, 1, 10);
            Assert.Distinct(commands.Select(command => (string)command!["title"]!), StringComparer.OrdinalIgnoreCase);
            Assert.All(commands, command =>
            {
                Assert.Matches("^[A-Za-z][^/]{1,31}$", (string?)command!["title"]);
                Assert.InRange(((string?)command["description"])!.Length, 10, 128);
                Assert.Equal((string?)command["type"] == "prompt" ? (string?)command["title"] : null, (string?)command["prompt"]);
            });
        }

        // What a new person sees in an empty chat (store guideline: three or more).
        Assert.InRange(lists[0]!["commands"]!.AsArray().Count(command => (string?)command!["type"] == "prompt"), 3, 10);
    }

    [Fact]
    public void The_colour_icon_is_a_full_square_with_its_symbol_in_the_middle()
    {
        var icon = PngPicture.Read(Files["color.png"]);
        var background = icon.At(0, 0);

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.Equal((string?)Manifest["accentColor"], $"#{background.Red:X2}{background.Green:X2}{background.Blue:X2}");
        Assert.All(icon.Pixels(), pixel => Assert.Equal(255, pixel.Colour.Alpha));
        var symbol = icon.Pixels().Where(pixel => pixel.Colour != background).ToList();
        Assert.True(symbol.Count > 1000);
        Assert.All(symbol, pixel => Assert.True(pixel.X is >= 48 and < 144 && pixel.Y is >= 48 and < 144));
    }

    [Fact]
    public void The_outline_icon_is_white_on_nothing_up_to_the_edges()
    {
        var icon = PngPicture.Read(Files["outline.png"]);

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        var drawn = icon.Pixels().Where(pixel => pixel.Colour.Alpha > 0).ToList();
        Assert.All(drawn, pixel => Assert.Equal((255, 255, 255), (pixel.Colour.Red, pixel.Colour.Green, pixel.Colour.Blue)));
        Assert.InRange(drawn.Count, 100, 600);
        Assert.InRange(drawn.Min(pixel => Math.Min(pixel.X, pixel.Y)), 0, 1);
        Assert.InRange(drawn.Max(pixel => Math.Max(pixel.X, pixel.Y)), 30, 31);
    }

    private static string[] Strings(JsonNode list) => [.. list.AsArray().Select(item => (string)item!)];

    private static Dictionary<string, byte[]> Unpack(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }
}
