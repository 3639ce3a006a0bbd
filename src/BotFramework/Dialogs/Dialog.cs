using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A part of a conversation, which may take several turns.</summary>
public abstract class Dialog
{
    /// <summary>The dialog waits for the person's next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? _id;

    protected Dialog(string? dialogId = null)
    {
        _id = dialogId;
    }

    /// <summary>What the dialog is called in its set; its type's name unless it was given one.</summary>
    [JsonIgnore]
    public string Id
    {
        get => string.IsNullOrEmpty(_id) ? _id = OnComputeId() : _id;
        set => _id = value;
    }

    /// <summary>The dialog was put on the stack.</summary>
    /// <param name="dc">The stack, with this dialog on top.</param>
    /// <param name="options">What it was begun with.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>The dialog is on top of the stack, and an activity came. Without an override the dialog ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    /// <summary>A dialog that this one began has ended with a result. Without an override this one ends with it too.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    /// <summary>The dialog should say again what it waits for.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>The dialog leaves the stack.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>What changes when the dialog's code does, as far as conversations under way are concerned.</summary>
    public virtual string GetVersion() => Id;

    /// <returns>Whether the dialog, or one of its parents, handled the event.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken))
        {
            return true;
        }

        if (e.Bubble && dc.Parent is not null
            && await dc.Parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken))
        {
            return true;
        }

        return await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>The event may be handled before the parents are told.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The event may be handled when no parent did.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The id of a dialog that was given none.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
