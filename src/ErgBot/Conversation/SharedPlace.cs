using ErgBot.Cards;
using ErgBot.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ErgBot.Conversation;

/// <summary>A channel or group chat: others read along, so what concerns the asker alone goes to their own chat, and there are no dialogs.</summary>
internal sealed class SharedPlace(Intents intents, TeamsOutbox outbox)
{
    public async Task AnswerAsync(ITurnContext turn, Asker asker, CancellationToken ct)
    {
        var heard = await intents.HearAsync(turn.Activity.RemoveRecipientMention() ?? "", ct);
        if (heard.IsPersonal)
        {
            var told = await TellAloneAsync(turn, asker, await intents.AnswerAsync(asker, heard, isPrivate: true, ct), ct);
            await turn.SendActivityAsync(MessageFactory.Text(told ? ConversationTexts.AnsweredInPrivate : ConversationTexts.AskMeInPrivate), ct);
        }
        else
        {
            await turn.SendActivityAsync(ReplyActivity.From(await intents.AnswerAsync(asker, heard, isPrivate: false, ct)), ct);
        }
    }

    /// <summary>The answer to an Action.Submit, which would be posted for all to see: the presser's own chat gets it.</summary>
    public async Task ShowAsync(ITurnContext turn, Asker asker, Reply reply, CancellationToken ct)
    {
        if (!await TellAloneAsync(turn, asker, reply, ct))
        {
            await turn.SendActivityAsync(MessageFactory.Text(ConversationTexts.AskMeInPrivate), ct);
        }
    }

    private async Task<bool> TellAloneAsync(ITurnContext turn, Asker asker, Reply reply, CancellationToken ct) =>
        await outbox.SendAsync(asker.Id, reply, ct) || await outbox.OpenAndSendAsync(turn.Activity, reply, ct);
}
