using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

/// <summary>Dialogs in the middle of a question, written away and read again: with the types, and from a storage that keeps none.</summary>
public sealed class StoredDialogsTests
{
    public static TheoryData<string, string> Kinds => new()
    {
        { "text", "Ann" },
        { "choice", "green" },
        { "confirm", "True" },
        { "date", "2018-05-23" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task A_question_survives_a_storage_that_keeps_types(string kind, string expected) => Survives(kind, expected, new MemoryStorage());

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task A_question_survives_a_storage_that_keeps_none(string kind, string expected) => Survives(kind, expected, new PlainJsonStorage());

    [Fact]
    public async Task A_question_survives_a_process_that_has_asked_none_yet()
    {
        var stored = new Dictionary<string, JObject>();
        var before = new MemoryStorage(stored);
        await new TestConversation(Root("choice"), storage: before).SaysAsync("hi");

        // As from another process: nothing but the text is left.
        var after = new MemoryStorage(stored.ToDictionary(entry => entry.Key, entry => JObject.Parse(entry.Value.ToString())));
        Assert.Equal("got green", await new TestConversation(Root("choice"), storage: after).HearsAsync("2"));
    }

    [Fact]
    public async Task What_is_stored_has_the_published_names()
    {
        var storage = new PlainJsonStorage();
        await new TestConversation(Root("text"), storage: storage).SaysAsync("hi");
        var state = JObject.Parse(Assert.Single(storage.Texts).Value);

        var root = state["DialogState"]!["dialogStack"]![0]!;
        Assert.Equal(["id", "state", "Version"], NamesOf(root));
        Assert.Equal("root", root["id"]);

        var inside = root["state"]!["dialogs"]!["dialogStack"]!;
        Assert.Equal(["text", "steps"], inside.Select(instance => (string?)instance["id"]));
        Assert.Equal(["options", "state"], NamesOf(inside[0]!["state"]!));
        Assert.Equal(0, inside[0]!["state"]!["state"]!["AttemptCount"]);
        Assert.Equal(["options", "values", "instanceId", "stepIndex"], NamesOf(inside[1]!["state"]!));
        Assert.Equal(0, inside[1]!["state"]!["stepIndex"]);
    }

    [Fact]
    public async Task Attempts_are_counted_on_after_a_number_came_back_as_a_long()
    {
        var attempts = new List<int>();
        var prompt = new TextPrompt("text", (context, _) =>
        {
            attempts.Add(context.AttemptCount);
            return Task.FromResult(false);
        });
        var conversation = new TestConversation(prompt, new PromptOptions { Prompt = MessageFactory.Text("?") }, new PlainJsonStorage());
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("one");
        await conversation.SaysAsync("two");
        Assert.Equal([1, 2], attempts);
    }

    private static async Task Survives(string kind, string expected, IStorage storage)
    {
        var conversation = new TestConversation(Root(kind), storage: storage);
        Assert.StartsWith("Well?", await conversation.HearsAsync("hi"), StringComparison.Ordinal);
        Assert.StartsWith("Please.", await conversation.HearsAsync(""), StringComparison.Ordinal);

        var answer = kind switch { "choice" => "the second", "confirm" => "yes", "date" => "5/23/2018", _ => "Ann" };
        Assert.Equal($"got {expected}", await conversation.HearsAsync(answer));
        Assert.Equal("kept 7 and thing", await conversation.HearsAsync("on"));
    }

    private static ComponentDialog Root(string kind) => new ComponentDialog("root")
        .AddDialog(new WaterfallDialog("steps",
        [
            (step, cancellationToken) =>
            {
                step.Values["number"] = 7;
                step.Values["thing"] = new FoundChoice { Value = "thing" };
                return step.PromptAsync(
                    kind,
                    new PromptOptions
                    {
                        Prompt = MessageFactory.Text("Well?"),
                        RetryPrompt = MessageFactory.Text("Please."),
                        Choices = ChoiceFactory.ToChoices(["red", "green"]),
                        Style = ListStyle.Inline,
                    },
                    cancellationToken);
            },
            async (step, cancellationToken) =>
            {
                step.Values["result"] = step.Result;
                await step.Context.SendActivityAsync($"got {Text(step.Result)}", cancellationToken: cancellationToken);
                return Dialog.EndOfTurn;
            },
            async (step, cancellationToken) =>
            {
                var thing = step.Values["thing"] is JToken json ? json.ToObject<FoundChoice>() : (FoundChoice)step.Values["thing"]!;
                await step.Context.SendActivityAsync($"kept {step.Values["number"]} and {thing!.Value}", cancellationToken: cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            },
        ]))
        .AddDialog(new TextPrompt("text"))
        .AddDialog(new ChoicePrompt("choice"))
        .AddDialog(new ConfirmPrompt("confirm"))
        .AddDialog(new DateTimePrompt("date"));

    private static string? Text(object? result) => result switch
    {
        FoundChoice choice => choice.Value,
        IList<DateTimeResolution> dates => dates[0].Value,
        _ => $"{result}",
    };

    private static IEnumerable<string> NamesOf(JToken json) => ((JObject)json).Properties().Select(property => property.Name);
}
