using ErgBot.Cards;
using ErgBot.People;
using Microsoft.Bot.Builder;

namespace ErgBot.Conversation;

/// <summary>Nobody but staff is served: a school's tenant holds students and guests as well.</summary>
internal sealed class StaffOnly(StaffRoll staff, Roster roster)
{
    /// <summary>Who asks, and why they can't be served: null for staff.</summary>
    public async Task<(Asker? Asker, TextReply? Refusal)> AdmitAsync(ITurnContext turn, CancellationToken ct)
    {
        if (Turn.PersonOf(turn.Activity) is not { } person)
        {
            return (null, new TextReply(ConversationTexts.WhoAreYou));
        }

        var asker = roster.AskerFor(person, turn);
        var isStaff = await staff.StandingOfAsync(person, asker.LookUpUserPrincipalName, ct) == Standing.Staff;
        return (asker, isStaff ? null : new TextReply(ConversationTexts.NotStaff));
    }
}
