using System.Globalization;
using ErgBot.Cards;

namespace ErgBot.Broadcasts;

/// <summary>How far a broadcast is, and how it ended, for its author.</summary>
internal sealed class BroadcastReportCard
{
    public Task<CardReply> ForAsync(Broadcast broadcast, CancellationToken ct) => Task.FromResult(new CardReply(
        CardParts.Card(broadcast.Message.Title, BroadcastTexts.Summary, CardParts.Text(broadcast.Totals.Sent.ToString(CultureInfo.InvariantCulture))),
        BroadcastTexts.Summary));
}
