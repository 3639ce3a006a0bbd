using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Groups;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Broadcasts;

/// <summary>
/// The buttons of broadcasts. Who somebody is, and whom they may reach, is looked up at every press; a press is one conditional write, and everything
/// that is sent because of it is the worker's business.
/// </summary>
internal sealed class BroadcastTap(
    BroadcastStore store,
    DeliveryStore deliveries,
    BroadcastActors actors,
    AudienceChoices choices,
    AudienceReader audience,
    BroadcastDeskCard desk,
    BroadcastCard cards,
    BroadcastWatch watch,
    BroadcastWorker worker,
    PeopleStore people,
    Organizers organizers,
    OwnChat chat,
    IOutbox outbox,
    DistrictTime district,
    CalendarClock calendar,
    TimeProvider time)
{
    private const int MostListed = 12;
    private const int MostNamed = 20;

    public Task<Reply> ListAsync(Asker asker, CancellationToken ct) => ForWritersAsync(
        asker,
        async actor =>
        {
            var seen = new List<Broadcast>();
            await foreach (var broadcast in store.AllAsync(ct))
            {
                if (broadcast.Author.Id.Tenant == actor.Id.Tenant && actor.MaySee(broadcast) && !IsDiscarded(broadcast))
                {
                    seen.Add(broadcast);
                }
            }

            return await chat.ShowAsync(asker, BroadcastDeskCard.List([.. seen.OrderByDescending(broadcast => broadcast.Created).Take(MostListed)], actor), ct);
        },
        ct);

    /// <summary>An empty form, or one with a draft of one's own.</summary>
    public Task<Reply> FormAsync(Asker asker, JObject data, CancellationToken ct) => ForWritersAsync(
        asker,
        async actor =>
        {
            var draft = BroadcastAction.BroadcastOf(data) is { } id && await store.FindAsync(id, ct) is { State: BroadcastState.Draft } found && found.Author.Id == actor.Id ? found : null;
            var typed = draft is null ? BroadcastForm.Empty with { Chosen = BroadcastAction.TypedIn(data).Chosen } : BroadcastForm.Of(draft, district);
            return BroadcastFormCard.For(Guid.NewGuid(), draft?.Id, typed, BroadcastFlaws.None, await choices.ForAsync(actor, ct), await choices.EventsAsync(actor, ct), actor.IsOrganizer, BroadcastAction.IsInWindow(data));
        },
        ct);

    public Task<Reply> SaveAsync(Asker asker, JObject data, CancellationToken ct) => ForWritersAsync(
        asker,
        async actor =>
        {
            if (BroadcastAction.FormOf(data) is not { } form)
            {
                return new TextReply(BroadcastTexts.FormTooOld);
            }

            var (typed, inWindow) = (BroadcastAction.TypedIn(data), BroadcastAction.IsInWindow(data));
            var offered = await choices.ForAsync(actor, ct);
            var offeredEvents = await choices.EventsAsync(actor, ct);
            var flaws = typed.Flaws([.. offered.Select(choice => choice.Value)], offeredEvents, district, calendar.GetUtcNow());
            if (flaws != BroadcastFlaws.None)
            {
                return BroadcastFormCard.For(form, BroadcastAction.BroadcastOf(data), typed, flaws, offered, offeredEvents, actor.IsOrganizer, inWindow);
            }

            var id = BroadcastAction.BroadcastOf(data) ?? store.IdFor(actor.Id, form);
            var written = new Broadcast
            {
                Id = id,
                Author = actor.Person,
                Message = typed.Message,
                Audience = typed.Audience,
                SendAt = typed.SendAt(district),
                Created = time.GetUtcNow(),
                ServiceUrl = (await people.LoadAsync(actor.Id, ct)).Address?.ServiceUrl ?? "",
            };
            var decision = default(BroadcastDecision);
            var stored = await store.ChangeAsync(
                id,
                found =>
                {
                    // A draft that was changed is there; what isn't can't be brought back by an old form.
                    decision = found is null && BroadcastAction.BroadcastOf(data) is not null
                        ? new BroadcastDecision(BroadcastOutcome.NotAllowed)
                        : BroadcastRule.Save(found, written, actor);
                    return decision.Next;
                },
                ct);
            if (decision.Outcome == BroadcastOutcome.NotAllowed || stored is null)
            {
                return new TextReply(BroadcastTexts.Gone);
            }

            var card = await DeskAsync(stored, actor, BroadcastTexts.For(decision.Outcome), ct);
            if (!inWindow)
            {
                return await chat.ShowAsync(asker, card, ct);
            }

            var sent = await outbox.SendAsync(actor.Id, card, ct);
            return sent.Outcome == SendOutcome.Sent ? new TextReply(BroadcastTexts.SavedInChat) : card;
        },
        ct);

    public Task<Reply> ShowAsync(Asker asker, JObject data, CancellationToken ct) => WithBroadcastAsync(
        asker,
        data,
        async (broadcast, actor) => await chat.ShowAsync(asker, await DeskAsync(await WithProgressAsync(broadcast, ct), actor, note: null, ct), ct),
        ct);

    /// <summary>To oneself, exactly as it will arrive.</summary>
    public Task<Reply> TryAsync(Asker asker, JObject data, CancellationToken ct) => WithBroadcastAsync(
        asker,
        data,
        async (broadcast, actor) =>
        {
            var sent = await outbox.SendAsync(actor.Id, await cards.ForAsync(broadcast, ct), ct);
            return await chat.ShowAsync(asker, await DeskAsync(broadcast, actor, sent.Outcome == SendOutcome.Sent ? BroadcastTexts.Tried : BroadcastTexts.TryFailed, ct), ct);
        },
        ct);

    public Task<Reply> SendAsync(Asker asker, JObject data, CancellationToken ct) => WithBroadcastAsync(
        asker,
        data,
        async (broadcast, actor) =>
        {
            var others = organizers.In(actor.Id.Tenant).Where(organizer => organizer != actor.Id).ToList();
            var reach = broadcast.State == BroadcastState.Draft ? await audience.CountAsync(broadcast, ct) : 0;
            var reply = await ChangeAsync(
                asker,
                actor,
                broadcast.Id,
                stored => BroadcastRule.Send(stored, actor, reach, BroadcastAction.SeenOf(data), asker.IsAlone ? asker.Pressed : null, calendar.GetUtcNow()),
                ct,
                asksSecond: others.Count == 0 ? BroadcastTexts.NoSecond : null);
            if (reply.Decision is { Outcome: BroadcastOutcome.AsksSecond, Next: { } asking })
            {
                var card = await desk.ForAsync(asking, isAuthor: false, reach, note: null, ct);
                await Task.WhenAll(others.Select(organizer => outbox.SendAsync(organizer, card, ct)));
            }

            return reply.Reply;
        },
        ct);

    public Task<Reply> AgreeAsync(Asker asker, JObject data, CancellationToken ct) => DecideAsync(
        asker,
        data,
        (stored, actor) => BroadcastRule.Agree(stored, actor, BroadcastAction.SeenOf(data), calendar.GetUtcNow()),
        ct);

    public Task<Reply> CancelAsync(Asker asker, JObject data, CancellationToken ct) =>
        DecideAsync(asker, data, (stored, actor) => BroadcastRule.Cancel(stored, actor, time.GetUtcNow()), ct);

    public Task<Reply> AgainAsync(Asker asker, Replay replay, JObject data, CancellationToken ct) =>
        DecideAsync(asker, data, (stored, actor) => BroadcastRule.Again(stored, actor, replay), ct);

    public Task<Reply> RewordAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithBroadcastAsync(asker, data, (broadcast, _) => chat.ShowAsync(asker, BroadcastDeskCard.Reword(broadcast, broadcast.Message, BroadcastFlaws.None), ct), ct);

    /// <summary>The button and what it leads to stay as they are.</summary>
    public Task<Reply> CorrectAsync(Asker asker, JObject data, CancellationToken ct) => WithBroadcastAsync(
        asker,
        data,
        async (broadcast, actor) =>
        {
            var typed = BroadcastAction.TypedIn(data);
            var (message, flaws) = (broadcast.Message with { Title = typed.Title, Text = typed.Text }, typed.Flaws([], [], district, calendar.GetUtcNow()));
            return flaws.Title is not null || flaws.Text is not null
                ? await chat.ShowAsync(asker, BroadcastDeskCard.Reword(broadcast, message, flaws), ct)
                : (await ChangeAsync(asker, actor, broadcast.Id, stored => BroadcastRule.Correct(stored, actor, message), ct)).Reply;
        },
        ct);

    public Task<Reply> AskToRecallAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithBroadcastAsync(asker, data, (broadcast, _) => chat.ShowAsync(asker, BroadcastDeskCard.AskToRecall(broadcast), ct), ct);

    public Task<Reply> RecallAsync(Asker asker, JObject data, CancellationToken ct) => DecideAsync(asker, data, BroadcastRule.Recall, ct);

    /// <summary>What can't be delivered, with the reason; named only where the audience may be.</summary>
    public Task<Reply> FailuresAsync(Asker asker, JObject data, CancellationToken ct) => WithBroadcastAsync(
        asker,
        data,
        async (broadcast, _) =>
        {
            var (reasons, failed) = (new SortedDictionary<DeliveryFailure, int>(), new List<Delivery>());
            await foreach (var delivery in deliveries.FailedAsync(broadcast.Id, ct))
            {
                reasons[delivery.Failure] = reasons.GetValueOrDefault(delivery.Failure) + 1;
                if (failed.Count < MostNamed && !broadcast.Audience.IsOfGroups)
                {
                    failed.Add(delivery);
                }
            }

            var names = await Task.WhenAll(failed.Select(delivery => NameAsync(delivery, ct)));
            return await chat.ShowAsync(asker, desk.Failures(broadcast, [.. reasons.Select(reason => (reason.Key, reason.Value))], [.. names.OfType<string>()]), ct);
        },
        ct);

    private async Task<string?> NameAsync(Delivery delivery, CancellationToken ct) =>
        delivery.To?.Person is { } person && (await people.LoadAsync(person, ct)).UserPrincipalName is { } name
            ? $"{name}: {BroadcastTexts.Reason(delivery.Failure)}"
            : null;

    /// <summary>What was discarded is nobody's business any more.</summary>
    private static bool IsDiscarded(Broadcast broadcast) => broadcast is { State: BroadcastState.Cancelled, Halt: Halt.None, Began: null, Pages: 0 };

    private async Task<Broadcast> WithProgressAsync(Broadcast broadcast, CancellationToken ct) => broadcast is { State: BroadcastState.Sending, Pages: > 0 }
        ? broadcast with { Totals = (await deliveries.StandingsAsync(broadcast.Id, ct)).Aggregate(default(Totals), (sum, page) => sum + page.Totals) }
        : broadcast;

    private async Task<CardReply> DeskAsync(Broadcast broadcast, BroadcastActor actor, string? note, CancellationToken ct)
    {
        int? reach = broadcast.State == BroadcastState.Draft && !broadcast.Audience.IsOfGroups ? await audience.CountAsync(broadcast, ct) : null;
        return await desk.ForAsync(broadcast, broadcast.Author.Id == actor.Id, reach, note, ct);
    }

    private Task<Reply> DecideAsync(Asker asker, JObject data, Func<Broadcast, BroadcastActor, BroadcastDecision> decide, CancellationToken ct) => WithBroadcastAsync(
        asker,
        data,
        async (broadcast, actor) => (await ChangeAsync(asker, actor, broadcast.Id, stored => decide(stored, actor), ct)).Reply,
        ct);

    /// <param name="asker">Who pressed.</param>
    /// <param name="actor">Who that is to broadcasts.</param>
    /// <param name="id">Of the broadcast.</param>
    /// <param name="decide">On what is stored.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="asksSecond">What is said where a second organizer has to agree; null where the card says it.</param>
    private async Task<(BroadcastDecision Decision, Reply Reply)> ChangeAsync(Asker asker, BroadcastActor actor, BroadcastId id, Func<Broadcast, BroadcastDecision> decide, CancellationToken ct, string? asksSecond = null)
    {
        var decision = default(BroadcastDecision);
        var stored = await store.ChangeAsync(
            id,
            found =>
            {
                decision = found is null ? new BroadcastDecision(BroadcastOutcome.NotAllowed) : decide(found);
                return decision.Next;
            },
            ct);
        watch.Forget(id);
        worker.LookNow();
        return stored is null || decision.Outcome == BroadcastOutcome.NotAllowed
            ? (decision, new TextReply(BroadcastTexts.WritersOnly))
            : (decision, await chat.ShowAsync(asker, await DeskAsync(stored, actor, decision.Outcome == BroadcastOutcome.AsksSecond ? asksSecond : BroadcastTexts.For(decision.Outcome), ct), ct));
    }

    private Task<Reply> WithBroadcastAsync(Asker asker, JObject data, Func<Broadcast, BroadcastActor, Task<Reply>> act, CancellationToken ct) => ForWritersAsync(
        asker,
        async actor => BroadcastAction.BroadcastOf(data) is { } id && await store.FindAsync(id, ct) is { } broadcast && broadcast.Author.Id.Tenant == actor.Id.Tenant && actor.MaySee(broadcast)
            ? await act(broadcast, actor)
            : new TextReply(BroadcastTexts.Gone),
        ct);

    private async Task<Reply> ForWritersAsync(Asker asker, Func<BroadcastActor, Task<Reply>> act, CancellationToken ct)
    {
        var actor = await actors.OfAsync(asker, ct);
        return actor.MayWrite ? await act(actor) : new TextReply(BroadcastTexts.WritersOnly);
    }
}
