using ErgBot.People;
using Microsoft.Bot.Builder;

namespace ErgBot.Conversation;

/// <summary>Makes sure that somebody can be written to later, in private, wherever they are met now.</summary>
internal sealed class PrivateLine(AddressBook addresses, TeamsOutbox outbox)
{
    /// <summary>False where the bot isn't added in person.</summary>
    public async Task<bool> OpenAsync(PersonId person, ITurnContext turn, CancellationToken ct)
    {
        var address = Turn.AddressOf(turn.Activity);
        if (address is null && await addresses.FindAsync(person, ct) is not null)
        {
            return true;
        }

        address ??= await outbox.OpenAsync(turn.Activity, ct);
        if (address is null)
        {
            return false;
        }

        await addresses.RememberAsync(person, address, ct);
        return true;
    }
}
