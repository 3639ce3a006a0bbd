using ErgBot.Cards;
using ErgBot.Events.Live;
using ErgBot.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Conversation;

/// <summary>
/// A channel or group chat: others read along. What is said there never depends on who asks; not even on whether they are staff or can be
/// written to. What concerns the asker alone goes to their own chat, and there are no dialogs.
/// </summary>
internal sealed class SharedPlace(StaffOnly staff, Intents intents, CardVerbs verbs, ThreadTalk talk, TeamsOutbox outbox, LiveCards live, StorageAway away)
{
    public async Task AnswerAsync(ITurnContext turn, CancellationToken ct)
    {
        var thread = turn.Activity.Conversation?.Id ?? "";
        var subject = talk.SubjectOf(thread);
        var heard = await intents.HearAsync(turn.Activity.RemoveRecipientMention() ?? "", subject, alone: null, ct);
        if (!heard.IsPersonal)
        {
            talk.Remember(thread, heard.After(subject));
            await ShowAsync(turn, await intents.AnswerEverybodyAsync(heard, ct), ct);
            if (Turn.PersonOf(turn.Activity) is { } person)
            {
                intents.Note(person.Id, heard);
            }

            return;
        }

        var (asker, refusal) = await staff.AdmitAsync(turn, ct);
        await TellAloneAsync(turn, asker, refusal ?? await intents.AnswerAsync(asker!, heard, ct), ct);
        await turn.SendActivityAsync(MessageFactory.Text(ConversationTexts.LookInPrivate), ct);
    }

    private async Task ShowAsync(ITurnContext turn, Reply reply, CancellationToken ct)
    {
        var sent = await turn.SendActivityAsync(ReplyActivity.From(reply), ct);
        if (reply is CardReply { Live: { } shown } && EventId.TryParse(shown.About, out var id) && Turn.PostedIn(turn.Activity, sent?.Id) is { } posted)
        {
            try
            {
                await live.RememberAsync(id, posted, shown.Shown, ct);
            }
            catch (Exception e) when (away.IsOutage(e))
            {
                // Then it stays as it is; the next one is kept up to date.
            }
        }
    }

    /// <summary>An Action.Submit, whose answer would be posted for all to see: the presser's own chat gets it. Only where that can't be is anything said here.</summary>
    public async Task PressAsync(ITurnContext turn, CardPress press, CancellationToken ct)
    {
        var (asker, refusal) = await staff.AdmitAsync(turn, press, ct);
        if (!await TellAloneAsync(turn, asker, refusal ?? await verbs.PressAsync(asker!, press, ct), ct))
        {
            await turn.SendActivityAsync(MessageFactory.Text(ConversationTexts.LookInPrivate), ct);
        }
    }

    /// <summary>Likewise on a card that somebody inserted by the message extension: the bot may not be in that conversation, and then says nothing there.</summary>
    public async Task PressInsertedAsync(ITurnContext turn, CardPress press, CancellationToken ct)
    {
        var (asker, refusal) = await staff.AdmitAsync(turn, press, ct);
        await TellAloneAsync(turn, asker, refusal ?? await verbs.PressAsync(asker!, press, ct), ct);
    }

    private async Task<bool> TellAloneAsync(ITurnContext turn, Asker? asker, Reply reply, CancellationToken ct) =>
        (asker is not null && await SendAsync(asker.Id, reply, ct)) || MayBeThere(await outbox.OpenAndSendAsync(turn.Activity, reply, ct));

    private async Task<bool> SendAsync(PersonId to, Reply reply, CancellationToken ct)
    {
        try
        {
            return MayBeThere(await outbox.SendAsync(to, reply, ct));
        }
        catch (Exception e) when (away.IsOutage(e))
        {
            // The address can't be read now; Teams itself still knows the way.
            return false;
        }
    }

    /// <summary>What Teams may have taken nobody sends by another way.</summary>
    private static bool MayBeThere(Sent sent) => sent.Outcome is SendOutcome.Sent or SendOutcome.Uncertain;
}
