using ErgBot.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Newtonsoft.Json;

namespace ErgBot.Tests.Conversation;

public sealed class DialogJsonTests
{
    [Fact]
    public void A_dialog_in_a_dialog_with_a_waiting_prompt_comes_back_with_its_types()
    {
        var prompt = new DialogInstance
        {
            Id = "ChoicePrompt",
            State = new Dictionary<string, object?>
            {
                ["options"] = new PromptOptions { Prompt = MessageFactory.Text("Which?"), Choices = [new Choice("Veterans") { Synonyms = ["vets"] }] },
                ["state"] = new Dictionary<string, object> { ["AttemptCount"] = 1 },
            },
        };
        var state = new Dictionary<string, object>
        {
            ["DialogState"] = new DialogState([new DialogInstance { Id = "RootDialog", State = new Dictionary<string, object?> { ["dialogs"] = new DialogState([prompt]) } }]),
        };

        var read = DialogJson.Read(DialogJson.Write(state));

        var root = Assert.Single(Assert.IsType<DialogState>(read["DialogState"]).DialogStack);
        var inner = Assert.Single(Assert.IsType<DialogState>(root.State["dialogs"]).DialogStack);
        var options = Assert.IsType<PromptOptions>(inner.State["options"]);
        Assert.Equal(("Which?", "Veterans", "vets"), (options.Prompt?.Text, options.Choices?[0].Value, options.Choices?[0].Synonyms?[0]));
        Assert.Equal(1L, Assert.IsAssignableFrom<IDictionary<string, object>>(inner.State["state"])["AttemptCount"]);
    }

    [Fact]
    public void Text_that_looks_like_a_date_stays_text() =>
        Assert.Equal("2018-05-23T15:15:00Z", DialogJson.Read(DialogJson.Write(new Dictionary<string, object> { ["at"] = "2018-05-23T15:15:00Z" }))["at"]);

    [Fact]
    public void What_is_not_on_the_list_is_not_written() =>
        Assert.Throws<JsonSerializationException>(() => DialogJson.Write(new Dictionary<string, object> { ["who"] = new Uri("https://example.org") }));

    [Theory]
    [InlineData("""{"x":{"is":"System.Diagnostics.Process","value":{}}}""")]
    [InlineData("""{"x":{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"/etc/passwd"}}""")]
    public void What_is_not_on_the_list_is_not_read(string text) =>
        Assert.Throws<JsonSerializationException>(() => DialogJson.Read(text));
}
