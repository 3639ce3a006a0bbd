using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void A_dialog_is_found_by_its_id()
    {
        var dialog = new TextPrompt("a");
        var dialogs = new DialogSet().Add(dialog);
        Assert.Same(dialog, dialogs.Find("a"));
        Assert.Null(dialogs.Find("b"));
        Assert.Throws<ArgumentNullException>(() => dialogs.Find(null));
        Assert.Throws<ArgumentNullException>(() => dialogs.Add(null!));
    }

    [Fact]
    public void Dialogs_of_one_id_are_numbered()
    {
        var dialogs = new DialogSet().Add(new TextPrompt("a")).Add(new TextPrompt("a")).Add(new TextPrompt("a"));
        Assert.Equal(["a", "a2", "a3"], dialogs.GetDialogs().Select(dialog => dialog.Id));
        Assert.Equal("a3", dialogs.Find("a3")!.Id);
    }

    [Fact]
    public void A_dialog_added_again_changes_nothing()
    {
        var dialog = new TextPrompt("a");
        Assert.Same(dialog, Assert.Single(new DialogSet().Add(dialog).Add(dialog).GetDialogs()));
    }

    [Fact]
    public void What_a_dialog_depends_on_is_added_with_it()
    {
        var dialogs = new DialogSet().Add(new Depends());
        Assert.Equal(["depends", "needed"], dialogs.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void A_dialog_without_an_id_is_called_by_its_type()
    {
        Assert.Equal("ComponentDialog", new ComponentDialog().Id);
    }

    [Fact]
    public void The_version_changes_with_the_dialogs()
    {
        WaterfallStep step = (_, _) => Task.FromResult(Dialog.EndOfTurn);
        var one = new DialogSet().Add(new WaterfallDialog("a", [step]));
        var same = new DialogSet().Add(new WaterfallDialog("a", [step]));
        var other = new DialogSet().Add(new WaterfallDialog("a", [step, step]));
        Assert.Equal(one.GetVersion(), same.GetVersion());
        Assert.NotEqual(one.GetVersion(), other.GetVersion());

        var before = one.GetVersion();
        Assert.NotEqual(before, one.Add(new TextPrompt("b")).GetVersion());
        Assert.Equal(32, Convert.FromBase64String(before).Length);
    }

    [Fact]
    public async Task A_set_without_an_accessor_makes_no_context()
    {
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null!));
        using var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new DialogSet().CreateContextAsync(null!));
    }

    private sealed class Depends() : ComponentDialog("depends"), IDialogDependencies
    {
        public IEnumerable<Dialog> GetDependencies() => [new TextPrompt("needed")];
    }
}
