namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of others, which it keeps to itself. It ends when the stack inside is empty.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Where the stack inside is kept in the dialog's state.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    public ComponentDialog(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialog inside that is begun first: the one added first, unless another is named.</summary>
    public string? InitialDialogId { get; set; }

    /// <exception cref="ArgumentNullException">There is no dialog.</exception>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        if (string.IsNullOrEmpty(InitialDialogId))
        {
            InitialDialogId = dialog.Id;
        }

        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
    {
        DialogContext.RefuseToken(options, nameof(options));
        ArgumentNullException.ThrowIfNull(outerDc);

        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);

        var result = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken);
        return await OutcomeOf(result, outerDc, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);

        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);

        var result = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken);
        return await OutcomeOf(result, outerDc, cancellationToken);
    }

    /// <summary>
    /// A dialog that was put above this one has ended, which does not happen by itself: a component's dialogs are on its own stack.
    /// So whoever did that interrupted it, and the question is asked again.
    /// </summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        DialogContext.RefuseToken(result, nameof(result));
        ArgumentNullException.ThrowIfNull(outerDc);

        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await StackInside(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await StackInside(turnContext, instance).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    public override DialogContext CreateChildContext(DialogContext dc)
    {
        var inside = StackInside(dc.Context, dc.ActiveDialog!);
        inside.Parent = dc;
        return inside;
    }

    /// <summary>Runs <see cref="OnInitializeAsync"/> before the dialog is used for the first time.</summary>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_initialized)
        {
            _initialized = true;
            await OnInitializeAsync(outerDc);
        }
    }

    /// <summary>Before the dialog is used for the first time.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    /// <summary>The component begins. Without an override the initial dialog does, with the same options.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId!, options, cancellationToken);

    /// <summary>An activity came. Without an override the active dialog inside gets it.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>The component leaves the stack.</summary>
    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>The dialogs inside have said again what they wait for.</summary>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>The stack inside is empty: ends the component with the result.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object? result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private async Task<DialogTurnResult> OutcomeOf(DialogTurnResult inside, DialogContext outerDc, CancellationToken cancellationToken) =>
        inside.Status == DialogTurnStatus.Waiting ? EndOfTurn : await EndComponentAsync(outerDc, inside.Result, cancellationToken);

    private DialogContext StackInside(ITurnContext turnContext, DialogInstance instance) =>
        new(Dialogs, turnContext, instance.State.GetOrAdd(PersistedDialogState, () => new DialogState()));
}
