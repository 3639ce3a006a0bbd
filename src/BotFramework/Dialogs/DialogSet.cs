using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs by id. Made once and used by many turns at a time; add to it before the first.</summary>
public class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private string? _version;

    /// <summary>A set inside a dialog: that dialog holds the state.</summary>
    public DialogSet()
    {
    }

    /// <exception cref="ArgumentNullException">There is no accessor.</exception>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Adds a dialog and what it depends on. Another dialog of its id keeps it: this one is called id2, id3 and so on.</summary>
    /// <exception cref="ArgumentNullException">There is no dialog.</exception>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);

        if (_dialogs.TryGetValue(dialog.Id, out var known))
        {
            if (ReferenceEquals(known, dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        _dialogs.Add(dialog.Id, dialog);
        _version = null;

        foreach (var dependency in (dialog as IDialogDependencies)?.GetDependencies() ?? [])
        {
            Add(dependency);
        }

        return this;
    }

    /// <summary>The stack as it is stored for the conversation.</summary>
    /// <exception cref="InvalidOperationException">The set has no accessor, as inside a dialog.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        if (_dialogState is null)
        {
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <returns>The dialog; null when it is not in the set.</returns>
    /// <exception cref="ArgumentNullException">There is no id.</exception>
    public Dialog? Find(string? dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>A hash of the versions of the dialogs, in Base64.</summary>
    public virtual string GetVersion() =>
        _version ??= Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(_dialogs.Values.Select(dialog => dialog.GetVersion())))));

    private string FreeId(string id)
    {
        var suffix = 2;
        while (_dialogs.ContainsKey(id + suffix))
        {
            suffix++;
        }

        return id + suffix;
    }
}
