using ErgBot.Answers;
using ErgBot.Cards;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.People;

namespace ErgBot.Conversation;

/// <summary>The map of card verbs: which button goes where.</summary>
internal sealed class CardVerbs(RsvpTap rsvp, GroupTap groups, FallEventTap fallEvent, Intents intents, StorageAway away)
{
    /// <summary>The answer to a press; a sentence that asks to try again when storage is away.</summary>
    public Task<Reply> PressAsync(Asker asker, CardPress press, CancellationToken ct) =>
        away.AnswerOrRefuseAsync(() => RouteAsync(asker, press, ct));

    private async Task<Reply> RouteAsync(Asker asker, CardPress press, CancellationToken ct) => press.Verb switch
    {
        RsvpAction.Verb => await rsvp.AnswerAsync(asker, press.Data, ct),
        RsvpAction.ShowVerb => await rsvp.ShowAsync(asker, press.Data, ct),
        GroupAction.ListVerb => await groups.ListAsync(ct),
        GroupAction.MineVerb => await groups.MineAsync(asker, ct),
        GroupAction.ShowVerb => await groups.ShowAsync(asker, press.Data, ct),
        GroupAction.JoinVerb => await groups.JoinAsync(asker, press.Data, ct),
        GroupAction.LeaveVerb => await groups.LeaveAsync(asker, press.Data, ct),
        FallEventAction.Verb => await fallEvent.WishAsync(asker, press.Data, ct),
        EligibilityAction.Verb => await groups.SayAsync(asker, press.Data, ct),
        AskAction.Verb => await intents.AskedAsync(asker, AskAction.TopicOf(press.Data), ct),
        _ => new TextReply(ConversationTexts.UnknownButton),
    };
}
