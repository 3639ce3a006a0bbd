using ErgBot.Cards;
using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>What has names in it is shown in the person's own chat alone; wherever else the button stood, it is sent there.</summary>
internal sealed class OwnChat(IOutbox outbox)
{
    public async Task<Reply> ShowAsync(Asker asker, CardReply card, CancellationToken ct)
    {
        if (asker.IsAlone)
        {
            return card;
        }

        var sent = await outbox.SendAsync(asker.Id, card, ct);
        return new TextReply(sent.Outcome == SendOutcome.Sent ? GroupTexts.InPrivate : GroupTexts.NotInShared);
    }
}
