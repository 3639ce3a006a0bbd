using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task The_dialog_added_first_begins_with_the_components_options_and_ends_the_component()
    {
        var root = new ComponentDialog("root").AddDialog(new OptionsPrompt()).AddDialog(new TextPrompt("other"));
        var conversation = new TestConversation(root, new PromptOptions { Prompt = MessageFactory.Text("What?") });
        Assert.Equal("What?", await conversation.HearsAsync("hi"));
        await conversation.SaysAsync("that");
        Assert.Equal((DialogTurnStatus.Complete, "that"), (conversation.Result.Status, conversation.Result.Result));
    }

    [Fact]
    public void A_dialog_inside_is_found_by_its_id()
    {
        var inside = new TextPrompt("inside");
        var root = new ComponentDialog("root").AddDialog(inside);
        Assert.Same(inside, root.FindDialog("inside"));
        Assert.Null(root.FindDialog("root"));
    }

    [Fact]
    public async Task Another_dialog_may_be_named_to_begin()
    {
        var root = new ComponentDialog("root").AddDialog(new TextPrompt("first")).AddDialog(Waterfall("second", "second here"));
        root.InitialDialogId = "second";
        Assert.Equal("second here", await new TestConversation(root).HearsAsync("hi"));
    }

    [Fact]
    public async Task A_component_in_a_component_keeps_its_own_stack()
    {
        var inner = new ComponentDialog("inner").AddDialog(Waterfall("inner steps", "inner one", "inner two"));
        var outer = new ComponentDialog("outer")
            .AddDialog(new WaterfallDialog("outer steps",
            [
                (step, cancellationToken) => step.BeginDialogAsync("inner", null, cancellationToken),
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync($"back with {step.Result}", cancellationToken: cancellationToken);
                    return Dialog.EndOfTurn;
                },
            ]))
            .AddDialog(inner);
        var conversation = new TestConversation(outer);
        Assert.Equal("inner one", await conversation.HearsAsync("hi"));
        Assert.Equal("inner two", await conversation.HearsAsync("go"));
        Assert.Equal("back with on", await conversation.HearsAsync("on"));
    }

    [Fact]
    public async Task A_dialog_of_a_parent_can_be_begun_inside()
    {
        var inner = new ComponentDialog("inner").AddDialog(new WaterfallDialog("inner steps",
        [
            (step, cancellationToken) => step.BeginDialogAsync("shared", null, cancellationToken),
        ]));
        var outer = new ComponentDialog("outer").AddDialog(inner).AddDialog(Waterfall("shared", "shared here"));
        Assert.Equal("shared here", await new TestConversation(outer).HearsAsync("hi"));
    }

    [Fact]
    public async Task The_dialogs_inside_are_cancelled_with_the_component()
    {
        var leaf = new Recorder("leaf");
        var inside = new Cancels("root").AddDialog(leaf);
        var conversation = new TestConversation(inside);
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("cancel");
        Assert.Equal(DialogTurnStatus.Cancelled, conversation.Result.Status);
        Assert.Equal([DialogReason.CancelCalled], leaf.Ended);
    }

    [Fact]
    public async Task A_component_is_told_when_it_ends()
    {
        var root = new Recorder.Root("root");
        root.AddDialog(Waterfall("steps", "one"));
        var conversation = new TestConversation(root);
        await conversation.SaysAsync("hi");
        Assert.Empty(root.Ended);
        await conversation.SaysAsync("go");
        Assert.Equal([DialogReason.EndCalled], root.Ended);
    }

    [Fact]
    public async Task A_changed_component_is_told_so_once()
    {
        var storage = new MemoryStorage();
        var before = new Recorder.Root("root");
        before.AddDialog(Waterfall("steps", "one", "two", "three"));
        await new TestConversation(before, storage: storage).SaysAsync("hi");
        Assert.DoesNotContain(before.Events, e => e.Name == DialogEvents.VersionChanged);

        var after = new Recorder.Root("root");
        after.AddDialog(Waterfall("steps", "one", "two", "three", "four"));
        var conversation = new TestConversation(after, storage: storage);
        await conversation.SaysAsync("go");
        await conversation.SaysAsync("on");
        Assert.Equal("root", Assert.Single(after.Events, e => e.Name == DialogEvents.VersionChanged).Value);
    }

    [Fact]
    public async Task A_change_that_nobody_handles_is_traced()
    {
        var storage = new MemoryStorage();
        await new TestConversation(new ComponentDialog("root").AddDialog(Waterfall("steps", "one", "two")), storage: storage).SaysAsync("hi");
        var changed = new ComponentDialog("root").AddDialog(Waterfall("steps", "one", "two", "three"));
        var replies = await new TestConversation(changed, storage: storage).SaysAsync("go");
        var trace = Assert.Single(replies, reply => reply.Type == ActivityTypes.Trace);
        Assert.Equal("Unhandled dialog event: versionChanged. Active Dialog: root", trace.Name);
    }

    [Fact]
    public async Task Initialization_happens_once_before_the_first_use()
    {
        var root = new Recorder.Root("root");
        root.AddDialog(Waterfall("steps", "one", "two"));
        var conversation = new TestConversation(root);
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("go");
        Assert.Equal(1, root.Initialized);
    }

    [Fact]
    public async Task A_token_in_the_place_of_options_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => new TestConversation(new ComponentDialog("root"), CancellationToken.None).SaysAsync("hi"));
        Assert.Throws<ArgumentNullException>(() => new ComponentDialog("root").AddDialog(null!));
    }

    private static WaterfallDialog Waterfall(string id, params string[] says) => new(id, says.Select<string, WaterfallStep>(text => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }));

    private sealed class OptionsPrompt() : TextPrompt("prompt");

    private sealed class Cancels(string id) : ComponentDialog(id)
    {
        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default) =>
            outerDc.Context.Activity.Text == "cancel"
                ? outerDc.CancelAllDialogsAsync(cancellationToken)
                : base.ContinueDialogAsync(outerDc, cancellationToken);
    }
}
