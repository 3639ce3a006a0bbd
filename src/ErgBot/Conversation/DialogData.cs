using ErgBot.People;

namespace ErgBot.Conversation;

/// <summary>Where somebody is in a dialog, in their private chat.</summary>
internal sealed class DialogData(DialogStorage dialogs, AddressBook addresses) : IPersonalData
{
    public string Name => "dialogs";

    public async Task<IReadOnlyList<PersonalFact>> ExportAsync(PersonId person, CancellationToken ct) =>
        await addresses.FindAsync(person, ct) is { } address && await dialogs.HoldsAsync(address.ConversationId, ct)
            ? [new(ConversationTexts.Dialog, ConversationTexts.DialogKept)]
            : [];

    /// <summary>Of who removed the bot the chat isn't known any more; what was begun there is forgotten after a day anyway.</summary>
    public async Task EraseAsync(PersonId person, CancellationToken ct)
    {
        if (await addresses.FindAsync(person, ct) is { } address)
        {
            await dialogs.ForgetAsync(address.ConversationId, ct);
        }
    }
}
