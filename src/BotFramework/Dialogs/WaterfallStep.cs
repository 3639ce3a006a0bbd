namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall. What it returns is what the dialog context gave it: the end of the turn, or the next step's result.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
