namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog is begun, goes on or ends.</summary>
public enum DialogReason
{
    BeginCalled,
    ContinueCalled,
    EndCalled,
    ReplaceCalled,
    CancelCalled,
    NextCalled,
}
