namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What came of a turn.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object? result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog that ended gives back.</summary>
    public object? Result { get; set; }
}
