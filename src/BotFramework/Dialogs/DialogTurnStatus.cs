namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What the stack of dialogs does after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is nothing on it.</summary>
    Empty,

    /// <summary>The active dialog waits for the person.</summary>
    Waiting,

    /// <summary>The last dialog came to its end.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The dialog came to its end, but its parent waits for the person.</summary>
    CompleteAndWait,
}
