namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of dialogs in one turn.</summary>
public class DialogContext
{
    /// <exception cref="ArgumentNullException">Something is missing.</exception>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context!, state)
    {
        Parent = parentDialogContext;
    }

    /// <exception cref="ArgumentNullException">Something is missing.</exception>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);

        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>The dialogs that can be begun here.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The dialogs that were begun; the first is the active one.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The stack of the dialog that this one is inside of; null outside of all.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>The dialog on top of the stack; null when there is none.</summary>
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The stack inside the active dialog; null when that has none.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Puts a dialog on the stack and begins it.</summary>
    /// <exception cref="ArgumentNullException">There is no id.</exception>
    /// <exception cref="ArgumentException">No dialog here or in the parents has that id.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(options, nameof(options));

        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
            $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found."
            + " The dialog must be included in the current or parent DialogSet."
            + " For example, if subclassing a `ComponentDialog` you can call AddDialog() within your constructor.");

        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    /// <exception cref="ArgumentNullException">There is no id, or no options.</exception>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives the activity to the active dialog; the result is <see cref="DialogTurnStatus.Empty"/> when there is none.</summary>
    /// <exception cref="InvalidOperationException">The active dialog is in no set any more.</exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is not { } instance)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var dialog = FindDialog(instance.Id) ?? throw new InvalidOperationException(
            $"Failed to continue dialog. A dialog with id {instance.Id} could not be found.");

        return await dialog.ContinueDialogAsync(this, cancellationToken);
    }

    /// <summary>Ends the active dialog and resumes the one below it with the result.</summary>
    /// <exception cref="InvalidOperationException">The dialog below is in no set any more.</exception>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(result, nameof(result));
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);

        if (ActiveDialog is not { } instance)
        {
            return new DialogTurnResult(DialogTurnStatus.Complete, result);
        }

        var dialog = FindDialog(instance.Id) ?? throw new InvalidOperationException(
            $"DialogContext.EndDialogAsync(): Can't resume previous dialog. A dialog with an id of '{instance.Id}' wasn't found.");

        return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
    }

    /// <summary>Cancels the dialogs of this stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, cancellationToken: cancellationToken);

    /// <summary>
    /// Cancels the dialogs of this stack, and of the parents' if wanted. All but the first are told before, and one that handles the event stops it.
    /// </summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(eventValue, nameof(eventValue));

        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var tell = false;
        for (var dc = this; dc is not null; tell = true)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
                continue;
            }

            if (tell && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken))
            {
                break;
            }

            await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(options, nameof(options));
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Asks the active dialog to say again what it waits for.</summary>
    /// <exception cref="InvalidOperationException">The active dialog is in no set any more.</exception>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var handled = await EmitEventAsync(DialogEvents.RepromptDialog, value: null, bubble: false, fromLeaf: false, cancellationToken);
        if (handled || ActiveDialog is not { } instance)
        {
            return;
        }

        var dialog = FindDialog(instance.Id) ?? throw new InvalidOperationException(
            $"DialogSet.RepromptDialogAsync(): Can't find A dialog with an id of '{instance.Id}'.");

        await dialog.RepromptDialogAsync(Context, instance, cancellationToken);
    }

    /// <returns>The dialog of this stack's set, or else of the parents'; null when none has it.</returns>
    public Dialog? FindDialog(string? dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Tells the active dialog an event.</summary>
    /// <param name="name">One of <see cref="DialogEvents"/>, or a name of the bot's own.</param>
    /// <param name="value">What goes with it.</param>
    /// <param name="bubble">Whether parents are told when the dialog does not handle it.</param>
    /// <param name="fromLeaf">Whether the innermost active dialog is told first.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Whether a dialog handled it.</returns>
    public async Task<bool> EmitEventAsync(string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        var dc = this;
        while (fromLeaf && dc.Child is { } child)
        {
            dc = child;
        }

        return dc.ActiveDialog is { } instance
            && dc.FindDialog(instance.Id) is { } dialog
            && await dialog.OnDialogEventAsync(dc, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken);
    }

    // Optional parameters of type object let a token slip into the wrong place without a word from the compiler.
    internal static void RefuseToken(object? value, string parameter)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{parameter} cannot be a cancellation token", parameter);
        }
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        if (FindDialog(instance.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        }

        Stack.Remove(instance);
    }
}
