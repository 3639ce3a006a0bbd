namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the root of a conversation.</summary>
public static class DialogExtensions
{
    /// <summary>
    /// Goes on with the conversation that is stored, or begins it with the dialog. When that throws, the dialogs are told
    /// <see cref="DialogEvents.Error"/> from the innermost on: if one handles it, the turn is run once more, else the exception is thrown on.
    /// The state is changed, not saved.
    /// </summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        var dc = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);

        try
        {
            await RunTurnAsync(dc, dialog.Id, cancellationToken);
        }
        catch (Exception error)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken))
            {
                throw;
            }

            await RunTurnAsync(dc, dialog.Id, cancellationToken);
        }
    }

    private static async Task RunTurnAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(dialogId, null, cancellationToken);
        }
    }
}
