using ErgBot.Cards;
using ErgBot.People;
using Microsoft.Bot.Builder;

namespace ErgBot.Conversation;

/// <summary>Nobody but staff is served: a school's tenant holds students and guests as well.</summary>
internal sealed class StaffOnly(IStaffRoll rolls, Roster roster)
{
    /// <summary>Likewise of who presses a button; one's own data is everybody's to see and to erase, also when they aren't staff any more.</summary>
    public async Task<(Asker? Asker, TextReply? Refusal)> AdmitAsync(ITurnContext turn, CardPress press, CancellationToken ct) =>
        PersonalDataAction.IsOne(press.Verb) && Turn.PersonOf(turn.Activity) is { } person
            ? (roster.AskerFor(person, turn), null)
            : await AdmitAsync(turn, ct);

    /// <summary>Who asks, and why they can't be served: null for staff. Whom the roll can't tell about now is not served either.</summary>
    public async Task<(Asker? Asker, TextReply? Refusal)> AdmitAsync(ITurnContext turn, CancellationToken ct)
    {
        if (Turn.PersonOf(turn.Activity) is not { } person)
        {
            return (null, new TextReply(ConversationTexts.WhoAreYou));
        }

        var asker = roster.AskerFor(person, turn);
        return (asker, await rolls.StaffAsync(asker, ct) switch
        {
            RollWord.On or RollWord.NoRoll => null,
            RollWord.NotOn => new TextReply(ConversationTexts.NotStaff),
            _ => new TextReply(ConversationTexts.CannotTell),
        });
    }
}
