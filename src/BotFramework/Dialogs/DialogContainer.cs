namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that has dialogs, and a stack of them, of its own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs inside.</summary>
    [Newtonsoft.Json.JsonProperty("dialogs")]
    public DialogSet Dialogs { get; set; } = new();

    /// <returns>The dialog inside of that id; null when there is none.</returns>
    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>The stack inside, when this dialog is the active one.</summary>
    public abstract DialogContext? CreateChildContext(DialogContext dc);

    /// <summary>As for every dialog; a change of version that nobody handled is traced.</summary>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            await dc.Context.SendActivityAsync(
                dc.Context.Activity.CreateTrace($"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog?.Id}"), cancellationToken);
        }

        return handled;
    }

    /// <summary>What changes when the code of a dialog inside does.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Tells <see cref="DialogEvents.VersionChanged"/> when the conversation was under way with other code, once.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.ActiveDialog is not { } instance)
        {
            return;
        }

        var before = instance.Version;
        instance.Version = GetInternalVersion();
        if (before is not null && before != instance.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
        }
    }
}
