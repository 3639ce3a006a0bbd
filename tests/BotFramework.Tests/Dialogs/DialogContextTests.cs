using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class DialogContextTests
{
    private readonly Recorder lower = new("lower");
    private readonly Recorder upper = new("upper");

    [Fact]
    public async Task The_dialog_begun_last_is_the_active_one_and_gives_its_result_to_the_one_below()
    {
        var dc = Context(lower, upper);
        await dc.BeginDialogAsync("lower");
        await dc.BeginDialogAsync("upper");
        Assert.Equal("upper", dc.ActiveDialog!.Id);

        await dc.EndDialogAsync("result");
        Assert.Equal(("lower", "result"), (dc.ActiveDialog!.Id, lower.Resumed));
        Assert.Equal([DialogReason.EndCalled], upper.Ended);

        var last = await dc.EndDialogAsync("last");
        Assert.Equal((DialogTurnStatus.Complete, "last"), (last.Status, last.Result));
        Assert.Null(dc.ActiveDialog);
    }

    [Fact]
    public async Task Without_a_dialog_there_is_nothing_to_continue_or_cancel()
    {
        var dc = Context(lower);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync()).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
        Assert.False(await dc.EmitEventAsync("anything"));
        await dc.RepromptDialogAsync();
    }

    [Fact]
    public async Task A_dialog_takes_the_place_of_another()
    {
        var dc = Context(lower, upper);
        await dc.BeginDialogAsync("lower");
        await dc.ReplaceDialogAsync("upper");
        Assert.Equal("upper", Assert.Single(dc.Stack).Id);
        Assert.Equal([DialogReason.ReplaceCalled], lower.Ended);
    }

    [Fact]
    public async Task All_dialogs_are_cancelled_and_those_below_are_told_before()
    {
        var dc = Context(lower, upper);
        await dc.BeginDialogAsync("lower");
        await dc.BeginDialogAsync("upper");
        Assert.Equal(DialogTurnStatus.Cancelled, (await dc.CancelAllDialogsAsync()).Status);
        Assert.Empty(dc.Stack);
        Assert.Equal([DialogReason.CancelCalled], upper.Ended);
        Assert.Equal([DialogReason.CancelCalled], lower.Ended);
        Assert.Empty(upper.Events);
        Assert.Equal(DialogEvents.CancelDialog, Assert.Single(lower.Events).Name);
    }

    [Fact]
    public async Task A_dialog_that_handles_the_event_stops_the_cancelling()
    {
        var stays = new Recorder("stays", "stop here");
        var dc = Context(stays, upper);
        await dc.BeginDialogAsync("stays");
        await dc.BeginDialogAsync("upper");
        await dc.CancelAllDialogsAsync(false, "stop here", "value");
        Assert.Equal("stays", Assert.Single(dc.Stack).Id);
        Assert.Equal("value", Assert.Single(stays.Events).Value);
    }

    [Fact]
    public async Task Parents_are_cancelled_when_that_is_wanted()
    {
        foreach (var (cancelParents, left) in new[] { (false, 1), (true, 0) })
        {
            var parent = Context(lower);
            await parent.BeginDialogAsync("lower");
            var child = new DialogContext(new DialogSet().Add(new Recorder("child")), parent, new DialogState());
            await child.BeginDialogAsync("child");
            await child.CancelAllDialogsAsync(cancelParents);
            Assert.Empty(child.Stack);
            Assert.Equal(left, parent.Stack.Count);
        }
    }

    [Fact]
    public async Task An_event_goes_from_the_innermost_dialog_outward_until_it_is_handled()
    {
        var leaf = new Recorder("leaf");
        var root = new Recorder.Root("root", "handled");
        root.AddDialog(leaf);
        var dc = Context(root);
        await dc.BeginDialogAsync("root");

        Assert.True(await dc.EmitEventAsync("handled", "value", bubble: true, fromLeaf: true));
        Assert.Equal("value", Assert.Single(leaf.Events).Value);
        Assert.Equal("value", Assert.Single(root.Events).Value);

        Assert.False(await dc.EmitEventAsync("handled", bubble: false, fromLeaf: true));
        Assert.Single(root.Events);

        Assert.True(await dc.EmitEventAsync("handled", bubble: true, fromLeaf: false));
        Assert.Equal(2, leaf.Events.Count);
    }

    [Fact]
    public async Task The_active_dialog_is_asked_again_unless_it_handles_the_event()
    {
        var own = new Recorder("own", DialogEvents.RepromptDialog);
        foreach (var (dialog, times) in new[] { (lower, 1), (own, 0) })
        {
            var dc = Context(dialog);
            await dc.BeginDialogAsync(dialog.Id);
            await dc.RepromptDialogAsync();
            Assert.Equal(times, dialog.Reprompted);
        }
    }

    [Fact]
    public async Task A_dialog_that_is_in_no_set_is_named()
    {
        var dc = Context(lower);
        var begin = await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("missing"));
        Assert.StartsWith("DialogContext.BeginDialogAsync(): A dialog with an id of 'missing' wasn't found.", begin.Message, StringComparison.Ordinal);

        dc.Stack.Insert(0, new DialogInstance { Id = "gone" });
        Assert.Contains("gone", (await Assert.ThrowsAsync<InvalidOperationException>(() => dc.ContinueDialogAsync())).Message, StringComparison.Ordinal);
        Assert.Contains("gone", (await Assert.ThrowsAsync<InvalidOperationException>(() => dc.RepromptDialogAsync())).Message, StringComparison.Ordinal);
        await dc.BeginDialogAsync("lower");
        Assert.Contains("gone", (await Assert.ThrowsAsync<InvalidOperationException>(() => dc.EndDialogAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_refused()
    {
        var dc = Context(lower);
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(""));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("", new PromptOptions()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("lower", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.EmitEventAsync(" "));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("lower", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.ReplaceDialogAsync("lower", CancellationToken.None));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(null!, dc.Context, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(dc.Dialogs, (ITurnContext)null!, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(dc.Dialogs, (DialogContext)null!, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(dc.Dialogs, dc.Context, null!));
    }

    [Fact]
    public async Task A_dialog_that_does_nothing_about_it_ends_when_an_activity_comes()
    {
        var dc = Context(new Plain());
        await dc.BeginDialogAsync("plain");
        Assert.Equal(DialogTurnStatus.Complete, (await dc.ContinueDialogAsync()).Status);
    }

    [Fact]
    public async Task A_prompt_that_was_interrupted_asks_again()
    {
        var dc = Context(new TextPrompt("text"), new Plain());
        await dc.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Well?") });
        await dc.BeginDialogAsync("plain");
        Assert.Equal(DialogTurnStatus.Waiting, (await dc.ContinueDialogAsync()).Status);
        Assert.Equal(["Well?", "Well?"], Sent(dc));
    }

    [Fact]
    public async Task A_component_that_was_interrupted_lets_its_own_dialog_ask_again()
    {
        var root = new Recorder.Root("root");
        root.AddDialog(new WaterfallDialog("steps",
        [
            (step, cancellationToken) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Well?") }, cancellationToken),
        ]));
        root.AddDialog(new TextPrompt("text"));
        var dc = Context(root, new Plain());
        await dc.BeginDialogAsync("root");
        await dc.BeginDialogAsync("plain");
        Assert.Equal(DialogTurnStatus.Waiting, (await dc.ContinueDialogAsync()).Status);
        Assert.Equal(["Well?", "Well?"], Sent(dc));
        Assert.Equal(1, root.Reprompted);
    }

    private static IEnumerable<string?> Sent(DialogContext dc) => ((TestAdapter)dc.Context.Adapter).ActiveQueue.Select(activity => activity.Text);

    private static DialogContext Context(params Dialog[] dialogs)
    {
        var set = new DialogSet();
        Array.ForEach(dialogs, dialog => set.Add(dialog));
        return new DialogContext(set, new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message)), new DialogState());
    }

    private sealed class Plain() : Dialog("plain")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);
    }
}
