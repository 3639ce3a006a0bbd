using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    private static readonly WaterfallStep Waits = (_, _) => Task.FromResult(Dialog.EndOfTurn);

    [Fact]
    public async Task One_step_is_taken_after_the_other()
    {
        var conversation = new TestConversation(new WaterfallDialog("steps", [Says("one"), Says("two"), Says("three")]));
        Assert.Equal("one", await conversation.HearsAsync("hi"));
        Assert.Equal("two", await conversation.HearsAsync("go"));
        Assert.Equal("three", await conversation.HearsAsync("on"));
        Assert.Empty(await conversation.SaysAsync("done"));
        Assert.Equal((DialogTurnStatus.Complete, "done"), (conversation.Result.Status, conversation.Result.Result));
    }

    [Fact]
    public async Task A_step_knows_why_it_is_taken_and_with_what()
    {
        var seen = new List<(int, DialogReason, object?, object?)>();
        Task<DialogTurnResult> Look(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            seen.Add((step.Index, step.Reason, step.Result, step.Options));
            return step.Index == 1 ? step.NextAsync("skipped", cancellationToken) : Task.FromResult(Dialog.EndOfTurn);
        }

        var conversation = new TestConversation(new WaterfallDialog("steps").AddStep(Look).AddStep(Look).AddStep(Look), "options");
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("text");
        Assert.Equal(
            [
                (0, DialogReason.BeginCalled, null, "options"),
                (1, DialogReason.ContinueCalled, "text", "options"),
                (2, DialogReason.NextCalled, "skipped", "options"),
            ],
            seen);
    }

    [Fact]
    public async Task Steps_remember_values()
    {
        object? seen = null;
        var conversation = new TestConversation(new WaterfallDialog("steps",
        [
            (step, _) =>
            {
                step.Values["group"] = "veterans";
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, _) =>
            {
                seen = step.Values["group"];
                return Task.FromResult(Dialog.EndOfTurn);
            },
        ]));
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("on");
        Assert.Equal("veterans", seen);
    }

    [Fact]
    public async Task What_is_no_message_is_not_for_a_waterfall()
    {
        var conversation = new TestConversation(new WaterfallDialog("steps", [Says("one"), Says("two")]));
        await conversation.SaysAsync("hi");
        Assert.Empty(await conversation.SendsAsync(new Activity(ActivityTypes.Event)));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
        Assert.Equal("two", await conversation.HearsAsync("on"));
    }

    [Fact]
    public async Task A_step_can_go_on_only_once()
    {
        var conversation = new TestConversation(new WaterfallDialog("steps",
        [
            async (step, cancellationToken) =>
            {
                await step.NextAsync(null, cancellationToken);
                return await step.NextAsync(null, cancellationToken);
            },
            Waits,
        ]));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SaysAsync("hi"));
        Assert.Equal("WaterfallStepContext.NextAsync(): method already called for dialog and step 'steps[0]'.", error.Message);
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once()
    {
        var conversation = new TestConversation(new WaterfallDialog("steps"));
        await conversation.SaysAsync("hi");
        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
    }

    [Fact]
    public async Task A_prompt_gives_its_answer_to_the_next_step()
    {
        var root = new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("steps",
            [
                (step, cancellationToken) => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, cancellationToken),
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync($"Hello {step.Result}, {step.Reason}", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(step.Result, cancellationToken);
                },
            ]))
            .AddDialog(new TextPrompt("name"));
        var conversation = new TestConversation(root);
        Assert.Equal("Name?", await conversation.HearsAsync("hi"));
        Assert.Equal("Hello Ann, EndCalled", await conversation.HearsAsync("Ann"));
        Assert.Equal("Ann", conversation.Result.Result);
    }

    [Fact]
    public void The_version_counts_the_steps()
    {
        Assert.Equal("steps:2", new WaterfallDialog("steps", [Waits, Waits]).GetVersion());
        Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("steps").AddStep(null!));
    }

    private static WaterfallStep Says(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };
}
