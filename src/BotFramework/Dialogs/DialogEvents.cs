namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The events that dialogs are told by the SDK.</summary>
public class DialogEvents
{
    /// <summary>The dialog is asked to say again what it waits for.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>The dialogs above were cancelled, and this one is next.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>A turn threw; the value is the exception. Who handles it must have changed the stack so that the turn can go on.</summary>
    public const string Error = "error";

    /// <summary>The conversation began with another version of the dialog's code; the value is the dialog's id.</summary>
    public const string VersionChanged = "versionChanged";
}
