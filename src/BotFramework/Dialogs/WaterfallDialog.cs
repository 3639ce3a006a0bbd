using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that takes one step after the other; each gets the result of what the one before it began.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string InstanceIdKey = "instanceId";
    private const string StepIndexKey = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId)
    {
        _steps = actions is null ? [] : [.. actions];
    }

    /// <exception cref="ArgumentNullException">There is no step.</exception>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <summary>The id and the number of steps.</summary>
    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{_steps.Count}");

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        DialogContext.RefuseToken(options, nameof(options));
        ArgumentNullException.ThrowIfNull(dc);

        var state = dc.ActiveDialog!.State;
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object?>();
        state[InstanceIdKey] = Guid.NewGuid().ToString();

        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>The message's text is the step's result; other activities are not for a waterfall.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        return dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken = default)
    {
        DialogContext.RefuseToken(result, nameof(result));
        ArgumentNullException.ThrowIfNull(dc);

        // A number that was stored as JSON comes back as a long.
        var index = Convert.ToInt32(dc.ActiveDialog!.State[StepIndexKey], CultureInfo.InvariantCulture);
        return await RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    /// <summary>Takes one step. Without an override, calls the step's delegate.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        _steps[stepContext.Index](stepContext, cancellationToken);

    /// <summary>Takes the step with that index; behind the last one, ends the dialog with the result.</summary>
    protected async Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        DialogContext.RefuseToken(result, nameof(result));
        ArgumentNullException.ThrowIfNull(dc);

        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog!.State;
        state[StepIndexKey] = index;

        var values = state.GetOrAdd<IDictionary<string, object?>>(ValuesKey, () => new Dictionary<string, object?>());
        var options = state.Get<object>(OptionsKey);
        return await OnStepAsync(new WaterfallStepContext(this, dc, options, values, index, reason, result), cancellationToken);
    }
}
