using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.State;

public sealed class MemoryStorageTests
{
    private readonly Dictionary<string, JObject> memory = [];

    [Fact]
    public async Task Types_come_back_as_they_were_put()
    {
        var state = new Dictionary<string, object>
        {
            ["text"] = "2026-05-23T15:15:00-04:00",
            ["number"] = 7L,
            ["small"] = 7,
            ["share"] = 0.5,
            ["yes"] = true,
            ["when"] = new DateTime(2018, 5, 23, 15, 15, 0, DateTimeKind.Utc),
            ["zoned"] = new DateTimeOffset(2018, 5, 23, 15, 15, 0, TimeSpan.FromHours(-4)),
            ["id"] = Guid.Parse("00000000-0000-0000-0000-0000000000ab"),
            ["price"] = 1.10m,
            ["json"] = JObject.Parse("""{"t":"list","v":[1,"2026-01-01T00:00:00Z"]}"""),
            ["list"] = new List<object> { 1L, "two", new List<object>() },
            ["names"] = new List<string> { "a", "b" },
            ["map"] = new Dictionary<string, object> { ["deep"] = new Dictionary<string, object> { ["er"] = new Note("x", null) } },
            ["activity"] = new Activity(ActivityTypes.Message) { Text = "hi", Value = new Note("y", 2), Attachments = [new Attachment { Content = new HeroCard { Title = "t" } }] },
        };
        object back = await RoundTripAsync(state);

        var values = Assert.IsType<Dictionary<string, object>>(back);
        Assert.Equal(state["text"], values["text"]);
        Assert.Equal(7, Convert.ToInt32(values["small"]));
        foreach (string same in (string[])["number", "share", "yes", "when", "zoned", "id", "price", "names", "list"])
        {
            Assert.Equal(state[same], values[same]);
        }

        Assert.True(JToken.DeepEquals((JToken)state["json"], (JToken)values["json"]));
        var deep = (IDictionary<string, object>)((IDictionary<string, object>)values["map"])["deep"];
        Assert.Equal(new Note("x", null), deep["er"]);
        var activity = (Activity)values["activity"];
        Assert.Equal(new Note("y", 2), activity.Value);
        Assert.Equal("t", ((HeroCard)activity.Attachments![0].Content!).Title);
    }

    [Fact]
    public async Task What_is_kept_names_no_assembly()
    {
        await RoundTripAsync(new Dictionary<string, object> { ["note"] = new List<Note> { new("x", 1) } });
        string kept = memory["key"].ToString(Formatting.None);
        Assert.DoesNotContain("Version=", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("$type", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("PublicKeyToken", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_what_is_kept_cannot_bring_a_type_into_play()
    {
        memory["key"] = JObject.Parse("""{"t":"map","v":{"x":{"t":"System.IO.FileInfo","v":{"fileName":"/etc/passwd"}}}}""");
        JsonSerializationException e = await Assert.ThrowsAsync<JsonSerializationException>(() => new MemoryStorage(memory).ReadAsync(["key"], default));
        Assert.Contains("System.IO.FileInfo", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", """{"name":"Noor","count":2}""")]
    [InlineData("t", """{"t":"map","v":{"t":"Noor","count":2}}""")]
    public async Task Values_by_name_stand_for_themselves_unless_they_look_like_an_envelope(string name, string kept)
    {
        var storage = new MemoryStorage(memory);
        await storage.WriteAsync(new Dictionary<string, object> { ["key"] = new Dictionary<string, object> { [name] = "Noor", ["count"] = 2 } }, default);
        Assert.Equal(kept, memory["key"].ToString(Formatting.None));
        Assert.Equal("Noor", ((IDictionary<string, object>)(await storage.ReadAsync(["key"], default))["key"])[name]);
    }

    [Theory]
    [InlineData("""{"v":{},"t":"map"}""")]
    [InlineData("""{"t":"map"}""")]
    [InlineData("""{"t":5,"v":{}}""")]
    public async Task What_is_not_in_its_envelope_is_refused(string kept)
    {
        memory["key"] = JObject.Parse(kept);
        await Assert.ThrowsAsync<JsonSerializationException>(() => new MemoryStorage(memory).ReadAsync(["key"], default));
    }

    [Fact]
    public async Task State_that_holds_itself_is_refused()
    {
        var loop = new Dictionary<string, object>();
        loop["self"] = loop;
        await Assert.ThrowsAsync<JsonSerializationException>(() => new MemoryStorage().WriteAsync(new Dictionary<string, object> { ["key"] = loop }, default));
    }

    [Fact]
    public async Task Dialogs_may_stand_deep_in_each_other()
    {
        object state = "bottom";
        for (int i = 0; i < 60; i++)
        {
            state = new Dictionary<string, object> { ["state"] = state };
        }

        object back = await RoundTripAsync(state);
        for (int i = 0; i < 60; i++)
        {
            back = ((IDictionary<string, object>)back)["state"];
        }

        Assert.Equal("bottom", back);
    }

    [Fact]
    public async Task Changing_what_was_read_changes_nothing_that_is_kept()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["key"] = new Dictionary<string, object> { ["a"] = 1L } }, default);
        ((IDictionary<string, object>)(await storage.ReadAsync(["key"], default))["key"])["a"] = 2L;
        Assert.Equal(1L, ((IDictionary<string, object>)(await storage.ReadAsync(["key"], default))["key"])["a"]);
    }

    [Fact]
    public async Task Unknown_keys_are_missing_and_deleting_them_is_no_error()
    {
        var storage = new MemoryStorage();
        Assert.Empty(await storage.ReadAsync(["nothing"], default));
        await storage.DeleteAsync(["nothing"], default);
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.ReadAsync(null!, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.WriteAsync(null!, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.DeleteAsync(null!, default));
    }

    [Fact]
    public async Task A_store_item_is_only_written_over_the_version_it_was_read_as()
    {
        var storage = new MemoryStorage(memory);
        await storage.WriteAsync(new Dictionary<string, object> { ["key"] = new Item { Text = "first" } }, default);
        var mine = (Item)(await storage.ReadAsync(["key"], default))["key"];
        var theirs = (Item)(await storage.ReadAsync(["key"], default))["key"];
        theirs.Text = "theirs";
        await storage.WriteAsync(new Dictionary<string, object> { ["key"] = theirs }, default);

        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => storage.WriteAsync(new Dictionary<string, object> { ["key"] = mine }, default));
        Assert.StartsWith("Etag conflict.", e.Message, StringComparison.Ordinal);
        mine.ETag = "*";
        mine.Text = "mine";
        await storage.WriteAsync(new Dictionary<string, object> { ["key"] = mine }, default);
        Assert.Equal("mine", ((Item)(await storage.ReadAsync(["key"], default))["key"]).Text);
    }

    [Fact]
    public async Task With_a_serializer_of_the_callers_own_that_one_decides()
    {
        var storage = new MemoryStorage(new JsonSerializer(), memory);
        await storage.WriteAsync(new Dictionary<string, object> { ["key"] = new Note("x", 1) }, default);
        Assert.Equal("x", (string?)memory["key"]["Text"]);
        Assert.IsType<JObject>((await storage.ReadAsync(["key"], default))["key"]);
    }

    private async Task<object> RoundTripAsync(object value)
    {
        await new MemoryStorage(memory).WriteAsync(new Dictionary<string, object> { ["key"] = value }, default);
        return (await new MemoryStorage(memory).ReadAsync(["key"], default))["key"];
    }

    public sealed record Note(string Text, int? Number);

    public sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
