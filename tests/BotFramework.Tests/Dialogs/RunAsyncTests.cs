using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public sealed class RunAsyncTests
{
    private readonly ConversationState state = new(new MemoryStorage());
    private readonly TestAdapter adapter = new("emulator", sendTraceActivity: true);

    public RunAsyncTests()
    {
        adapter.Use(new AutoSaveStateMiddleware(state));
    }

    [Fact]
    public async Task A_dialog_is_begun_continued_and_begun_again_when_it_has_ended()
    {
        var dialog = new WaterfallDialog("root",
        [
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync("begun", cancellationToken: cancellationToken);
                return Dialog.EndOfTurn;
            },
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync("ended", cancellationToken: cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            },
        ]);

        await new TestFlow(adapter, (turn, cancellationToken) => dialog.RunAsync(turn, Accessor, cancellationToken))
            .Test("hi", "begun")
            .Test("go", "ended")
            .Test("hi", "begun")
            .StartTestAsync();
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task An_error_is_told_from_the_innermost_dialog_outward_and_thrown_on()
    {
        var root = new Recorder.Root("root");
        root.AddDialog(new WaterfallDialog("steps", [(_, _) => throw new InvalidDataException("bad")]));

        await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(root));
        var told = Assert.Single(root.Events, e => e.Name == DialogEvents.Error);
        Assert.IsType<InvalidDataException>(told.Value);
    }

    [Fact]
    public async Task An_error_that_was_handled_lets_the_turn_go_on()
    {
        var broken = true;
        var root = new Recorder.Root("root", DialogEvents.Error);
        root.AddDialog(new WaterfallDialog("steps",
        [
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
            (step, cancellationToken) =>
            {
                if (broken)
                {
                    broken = false;
                    throw new InvalidDataException("bad");
                }

                return step.EndDialogAsync(null, cancellationToken);
            },
        ]));

        await RunAsync(root);
        await RunAsync(root);
        Assert.False(broken);
    }

    [Fact]
    public async Task An_error_that_comes_back_is_thrown_even_if_it_was_handled()
    {
        var root = new Recorder.Root("root", DialogEvents.Error);
        WaterfallStep fails = (_, _) => throw new InvalidDataException("bad");
        root.AddDialog(new WaterfallDialog("steps", [fails, fails]));
        await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(root));
    }

    private IStatePropertyAccessor<DialogState> Accessor => state.CreateProperty<DialogState>("DialogState");

    private Task RunAsync(Dialog dialog) =>
        adapter.SendTextToBotAsync("hi", (turn, cancellationToken) => dialog.RunAsync(turn, Accessor, cancellationToken), default);
}
