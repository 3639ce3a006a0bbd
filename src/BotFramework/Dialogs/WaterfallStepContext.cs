namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of dialogs as a step of a waterfall sees it.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object? options,
        IDictionary<string, object?> values,
        int index,
        DialogReason reason,
        object? result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>Which step it is, counted from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object? Options { get; }

    /// <summary>Why the step is taken.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the step before came to: a prompt's or dialog's result, or the text of a message.</summary>
    public object? Result { get; }

    /// <summary>What the steps remember; every one sees what those before it put there.</summary>
    public IDictionary<string, object?> Values { get; }

    /// <summary>Takes the next step in the same turn.</summary>
    /// <exception cref="InvalidOperationException">The step did so before.</exception>
    public async Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(result, nameof(result));

        if (_nextCalled)
        {
            throw new InvalidOperationException($"WaterfallStepContext.NextAsync(): method already called for dialog and step '{_waterfall.Id}[{Index}]'.");
        }

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
