using System.Globalization;
using AdaptiveCards;
using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Groups;

namespace ErgBot.Broadcasts;

/// <summary>
/// A broadcast for whoever wrote it, or has to agree: the draft with its preview, how far it is, how it ended. Where it goes to a group, every number
/// is a band, as everywhere else: two messages on one day must not tell who has joined in between.
/// </summary>
internal sealed class BroadcastDeskCard(BroadcastCard card, AudienceChoices choices, SizeBands bands, DistrictTime district)
{
    /// <summary>As its author sees it, wherever it stands.</summary>
    public Task<CardReply> ForAuthorAsync(Broadcast broadcast, CancellationToken ct) => ForAsync(broadcast, isAuthor: true, reach: null, note: null, ct);

    /// <param name="broadcast">The broadcast.</param>
    /// <param name="isAuthor">Whether the author looks; else somebody who has to agree, or another organizer.</param>
    /// <param name="reach">How many it reaches now; null where that isn't counted.</param>
    /// <param name="note">What has just happened; null for nothing.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<CardReply> ForAsync(Broadcast broadcast, bool isAuthor, int? reach, string? note, CancellationToken ct) => new(
        CardParts.Card(
            BroadcastTexts.FormTitle,
            BroadcastTexts.DeskSummary,
            [
                note is null ? null : CardParts.Strong(note),
                CardParts.Strong(Standing(broadcast, isAuthor)),
                await card.PreviewAsync(broadcast, ct),
                CardParts.Plain(string.Join('\n', Facts(broadcast, await choices.NamesAsync(broadcast.Audience, ct), isAuthor, reach))),
                broadcast.Began is null ? null : CardParts.Facts(Report(broadcast)),
                Chart(broadcast),
                broadcast.Began is not null && broadcast.Audience.IsOfGroups ? CardParts.Small(BroadcastTexts.NobodyNamed) : null,
                CardParts.Buttons(Buttons(broadcast, isAuthor)),
            ]),
        BroadcastTexts.DeskSummary);

    public static CardReply List(IReadOnlyList<Broadcast> broadcasts, BroadcastActor actor) => new(
        CardParts.Card(
            BroadcastTexts.ListTitle,
            BroadcastTexts.ListTitle,
            [
                broadcasts.Count == 0 ? CardParts.Text(BroadcastTexts.None) : null,
                .. broadcasts.Select(broadcast => CardParts.Row(
                    CardParts.Plain($"{broadcast.Message.Title}: {(actor.MayAgree(broadcast) ? BroadcastTexts.Agree.ToLowerInvariant() : BroadcastTexts.StateOf(broadcast))}"),
                    Button(BroadcastTexts.Open, BroadcastAction.ShowVerb, broadcast))),
                CardParts.Buttons(CardParts.Button(BroadcastTexts.Write, BroadcastAction.FormVerb, BroadcastAction.Form(), takesInputs: false)),
            ]),
        BroadcastTexts.DeskSummary);

    public static CardReply Reword(Broadcast broadcast, Message message, BroadcastFlaws flaws) => new(
        CardParts.Card(
            BroadcastTexts.Reword,
            BroadcastTexts.DeskSummary,
            CardParts.Text(BroadcastTexts.Correcting),
            new AdaptiveTextInput
            {
                Id = BroadcastAction.TitleInput,
                Label = BroadcastTexts.TitleLabel,
                Value = message.Title,
                MaxLength = Message.LongestTitle,
                IsRequired = true,
                ErrorMessage = BroadcastTexts.TitleWrong,
            },
            CardParts.Flaw(flaws.Title),
            CardParts.Lines(BroadcastAction.TextInput, BroadcastTexts.TextLabel, message.Text, Message.LongestText, BroadcastTexts.TextWrong),
            CardParts.Flaw(flaws.Text),
            CardParts.Buttons(
                CardParts.Button(BroadcastTexts.Correct, BroadcastAction.CorrectVerb, BroadcastAction.On(broadcast)),
                Button(BroadcastTexts.Back, BroadcastAction.ShowVerb, broadcast))),
        BroadcastTexts.DeskSummary);

    public static CardReply AskToRecall(Broadcast broadcast) => new(
        CardParts.Card(
            BroadcastTexts.TakeBack,
            BroadcastTexts.DeskSummary,
            CardParts.Text(BroadcastTexts.AskToRecall),
            CardParts.Buttons(
                Button(BroadcastTexts.Recall, BroadcastAction.RecallVerb, broadcast),
                Button(BroadcastTexts.Back, BroadcastAction.ShowVerb, broadcast))),
        BroadcastTexts.DeskSummary);

    /// <param name="broadcast">The broadcast.</param>
    /// <param name="reasons">How many failed for which reason.</param>
    /// <param name="names">Whom, where they may be named.</param>
    public CardReply Failures(Broadcast broadcast, IReadOnlyList<(DeliveryFailure Failure, int Count)> reasons, IReadOnlyList<string> names) => new(
        CardParts.Card(
            BroadcastTexts.FailuresTitle,
            BroadcastTexts.DeskSummary,
            [
                reasons.Count == 0 ? CardParts.Text(BroadcastRule.IsRecalledInPart(broadcast) ? BroadcastTexts.RecalledInPart : BroadcastTexts.NoFailures) : CardParts.Facts(reasons.Select(each => (Number(broadcast, each.Count), BroadcastTexts.Reason(each.Failure)))),
                names.Count == 0 ? null : CardParts.Plain(string.Join('\n', names)),
                broadcast.Audience.IsOfGroups ? CardParts.Small(BroadcastTexts.NobodyNamed) : null,
                CardParts.Buttons([.. Replays(broadcast), Button(BroadcastTexts.Back, BroadcastAction.ShowVerb, broadcast)]),
            ]),
        BroadcastTexts.DeskSummary);

    private static string Standing(Broadcast broadcast, bool isAuthor) => broadcast switch
    {
        { State: BroadcastState.Draft, NeedsSecond: true } => isAuthor ? BroadcastTexts.WaitsForSecond : BroadcastTexts.AskedForSecond,
        { State: BroadcastState.Draft } => BroadcastTexts.Draft,
        { State: BroadcastState.Queued, SendAt: not null } => BroadcastTexts.Waits,
        { State: BroadcastState.Queued or BroadcastState.Sending, Task: BroadcastTask.Correct } => BroadcastTexts.BeingCorrected,
        { State: BroadcastState.Queued or BroadcastState.Sending, Task: BroadcastTask.Recall } => BroadcastTexts.BeingRecalled,
        { State: BroadcastState.Sent, Task: BroadcastTask.Recall } => BroadcastRule.IsRecalledInPart(broadcast) ? BroadcastTexts.RecalledInPart : BroadcastTexts.Recalled,
        { State: BroadcastState.Sent, Task: BroadcastTask.Correct } => BroadcastTexts.Corrected,
        { State: BroadcastState.Queued } => BroadcastTexts.Prepared,
        { State: BroadcastState.Sending } => broadcast.Audience.IsOfGroups ? BroadcastTexts.ProgressOfGroup : BroadcastTexts.Progress(broadcast.Totals),
        { State: BroadcastState.Sent } => broadcast.Audience switch
        {
            { IsOfGroups: false } => BroadcastTexts.Sent,
            { Everyone: false, Events: [], Channels: [] } => BroadcastTexts.SentByBand,
            _ => BroadcastTexts.SentByBandAndMore,
        },
        { Halt: not Halt.None } => BroadcastTexts.Halted(broadcast.Halt),
        { Began: null } => BroadcastTexts.CancelledUnsent,
        _ => BroadcastTexts.Cancelled,
    };

    private IEnumerable<string> Facts(Broadcast broadcast, IReadOnlyList<string> audience, bool isAuthor, int? reach)
    {
        yield return $"{BroadcastTexts.To}: {string.Join(", ", audience)}";
        if (!isAuthor)
        {
            yield return $"{BroadcastTexts.From}: {broadcast.Author.Name ?? BroadcastTexts.Somebody}";
        }

        if (broadcast.Second is { } second)
        {
            yield return $"{BroadcastTexts.Agreed}: {second.Name ?? BroadcastTexts.Somebody}";
        }

        if (broadcast.State is BroadcastState.Draft or BroadcastState.Queued)
        {
            yield return $"{BroadcastTexts.When}: {(broadcast.SendAt is { } at ? $"{district.Day(at)}, {district.Time(at)}" : BroadcastTexts.Now)}";
        }

        if (reach is { } count && broadcast.State == BroadcastState.Draft && !broadcast.Audience.IsOfGroups)
        {
            yield return $"{BroadcastTexts.Reaches}: {BroadcastTexts.People(count)}";
        }
    }

    /// <summary>While it goes to a group nothing is counted: a number that grows with every one tells how many there are.</summary>
    private IEnumerable<(string Title, string Value)> Report(Broadcast broadcast)
    {
        if (broadcast.Ended is null)
        {
            return [];
        }

        // How many members were reached is the group's band of the day, which stands above.
        return BroadcastTexts.Classes(broadcast.Totals)
            .Skip(broadcast.Audience.IsOfGroups ? 1 : 0)
            .Where(each => each.Count > 0)
            .Select(each => (each.Title, Number(broadcast, each.Count)));
    }

    /// <summary>None of what went to a group: a bar shows a number, whatever is written beside it.</summary>
    private static AdaptiveUnknownElement? Chart(Broadcast broadcast)
    {
        if (broadcast is { Ended: null } or { Began: null } or { Audience.IsOfGroups: true })
        {
            return null;
        }

        var bars = BroadcastTexts.Outcomes(broadcast.Totals).Where(bar => bar.Count > 0).ToList();
        return bars.Count > 1 ? CardParts.Bars(BroadcastTexts.ChartTitle, bars) : null;
    }

    private string Number(Broadcast broadcast, int count) => broadcast.Audience.IsOfGroups
        ? GroupTexts.Size(bands.Of(count))
        : count.ToString("N0", CultureInfo.InvariantCulture);

    private static IEnumerable<AdaptiveAction> Buttons(Broadcast broadcast, bool isAuthor)
    {
        switch (broadcast.State)
        {
            case BroadcastState.Draft when isAuthor:
                if (!broadcast.NeedsSecond)
                {
                    yield return Button(broadcast.SendAt is null ? BroadcastTexts.SendNow : BroadcastTexts.Schedule, BroadcastAction.SendVerb, broadcast);
                }

                yield return Button(BroadcastTexts.Edit, BroadcastAction.FormVerb, broadcast);
                yield return Button(BroadcastTexts.Try, BroadcastAction.TryVerb, broadcast);
                yield return Button(BroadcastTexts.Discard, BroadcastAction.CancelVerb, broadcast);
                break;
            case BroadcastState.Draft:
                yield return Button(BroadcastTexts.Agree, BroadcastAction.AgreeVerb, broadcast);
                yield return Button(BroadcastTexts.Try, BroadcastAction.TryVerb, broadcast);
                break;
            case BroadcastState.Queued or BroadcastState.Sending:
                if (broadcast.Task == BroadcastTask.Send)
                {
                    yield return Button(broadcast is { State: BroadcastState.Queued, SendAt: not null } ? BroadcastTexts.CancelPlanned : BroadcastTexts.Cancel, BroadcastAction.CancelVerb, broadcast);
                }

                yield return Button(BroadcastTexts.Refresh, BroadcastAction.ShowVerb, broadcast);
                break;
            default:
                foreach (var replay in Replays(broadcast))
                {
                    yield return replay;
                }

                if (BroadcastRule.CanMend(broadcast))
                {
                    if (isAuthor && broadcast.Second is null && broadcast.Task != BroadcastTask.Recall)
                    {
                        yield return Button(BroadcastTexts.Reword, BroadcastAction.RewordVerb, broadcast);
                    }

                    yield return Button(BroadcastTexts.TakeBack, BroadcastAction.AskToRecallVerb, broadcast);
                }

                if (broadcast.Began is not null)
                {
                    yield return Button(BroadcastTexts.Failures, BroadcastAction.FailuresVerb, broadcast);
                }

                break;
        }
    }

    private static IEnumerable<AdaptiveAction> Replays(Broadcast broadcast)
    {
        if (broadcast is { State: BroadcastState.Sent, Ended: not null, HasRows: true })
        {
            if (BroadcastRule.Count(broadcast.Totals, Replay.Uncertain) > 0)
            {
                yield return Button(BroadcastTexts.AgainUncertain, BroadcastAction.UncertainVerb, broadcast);
            }

            if (BroadcastRule.Count(broadcast.Totals, Replay.Refused) > 0)
            {
                yield return Button(BroadcastTexts.AgainRefused, BroadcastAction.RefusedVerb, broadcast);
            }
        }
    }

    private static AdaptiveAction Button(string title, string verb, Broadcast broadcast) =>
        CardParts.Button(title, verb, BroadcastAction.On(broadcast), takesInputs: false);
}
