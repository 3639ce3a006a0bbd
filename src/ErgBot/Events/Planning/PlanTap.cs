using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Groups;
using ErgBot.People;
using Newtonsoft.Json.Linq;

namespace ErgBot.Events.Planning;

/// <summary>Planning events: create, edit, close, cancel. Who may is looked up at every press; a press on what isn't there and on what isn't one's own is told apart by nobody else.</summary>
internal sealed class PlanTap(
    EventStore store,
    GroupDirectory directory,
    Planners planners,
    Pseudonyms pseudonyms,
    DistrictTime time,
    CalendarClock clock)
{
    /// <summary>The coming events; for who plans some the way to them, and to new ones.</summary>
    public async Task<Reply> ListAsync(Asker asker, CancellationToken ct)
    {
        var (planner, now) = (await planners.OfAsync(asker, ct), clock.GetUtcNow());
        return EventListCard.For(
            [
                .. (await store.ListAsync(ct))
                    .Select(head => head.Event)
                    .Where(shown => !shown.Cancelled && (shown.Draft ? planner.MayPlan(shown) : !shown.IsOver(now)))
                    .OrderBy(shown => shown.Start ?? DateTimeOffset.MaxValue)
                    .Select(shown => (shown, shown.WhenAndWhere(time), planner.MayPlan(shown))),
            ],
            planner.MayPlanSomething);
    }

    /// <summary>An empty form, or one with an event that is there.</summary>
    public async Task<Reply> FormAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (PlanAction.EventOf(data) is { } id)
        {
            return await WithEventAsync(asker, id, (head, planner) => Task.FromResult<Reply>(Form(head, planner, PlanAction.IsInWindow(data))), ct);
        }

        var planner = await planners.OfAsync(asker, ct);
        return planner.MayPlanSomething
            ? EventFormCard.For(new(Guid.NewGuid(), null, PlanAction.IsInWindow(data)), planner, EmptyFor(planner), EventFlaws.None, [])
            : new TextReply(PlanTexts.NotPlanner);
    }

    public async Task<Reply> SaveAsync(Asker asker, JObject data, CancellationToken ct)
    {
        if (PlanAction.EventOf(data) is { } id)
        {
            return await WithEventAsync(asker, id, (head, planner) => ChangeAsync(head, planner, data, ct), ct);
        }

        var (planner, typed) = (await planners.OfAsync(asker, ct), PlanAction.TypedIn(data));
        if (!planner.MayPlanSomething)
        {
            return new TextReply(PlanTexts.NotPlanner);
        }

        return PlanAction.FormOf(data) is not { } form
            ? new TextReply(PlanTexts.FormTooOld)
            : planner.MayBegin(typed.Group) ? await AddAsync(asker, planner, form, typed, data, ct) : new TextReply(PlanTexts.NotYours);
    }

    public Task<Reply> ManageAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithEventAsync(asker, PlanAction.EventOf(data), (head, _) => ShowAsync(head.Event, null, ct), ct);

    public Task<Reply> SetClosedAsync(Asker asker, bool closed, JObject data, CancellationToken ct) =>
        DecideAsync(asker, data, head => PlanDecision.SetClosed(head, closed, clock.GetUtcNow()), ct);

    public Task<Reply> AskToCancelAsync(Asker asker, JObject data, CancellationToken ct) =>
        WithEventAsync(asker, PlanAction.EventOf(data), (head, _) => Task.FromResult<Reply>(EventManageCard.AskToCancel(head.Event)), ct);

    public Task<Reply> CancelAsync(Asker asker, JObject data, CancellationToken ct) =>
        DecideAsync(asker, data, head => PlanDecision.Cancel(head, clock.GetUtcNow()), ct);

    private async Task<Reply> AddAsync(Asker asker, Planner planner, Guid form, EventForm typed, JObject data, CancellationToken ct)
    {
        // From the form and who sent it: a press that Teams sends again is the same event.
        var id = EventId.Parse($"event-{pseudonyms.Of("event-form", $"{asker.Id}|{form:N}")[..16]}");
        var publish = PlanAction.IsPublished(data);
        var blank = new Event { Id = id, Title = "", About = "", Start = null, End = null, Place = "", Audience = default, Group = typed.Group, Draft = !publish };
        var reading = await ReadAsync(typed, blank, isNew: true, ct);
        if (reading.Event is not { } added || !PlanAction.IsWarned(data, reading.Warnings))
        {
            return EventFormCard.For(new(form, null, PlanAction.IsInWindow(data)), planner, typed, reading.Flaws, reading.Warnings);
        }

        await store.AddIfMissingAsync(added, ct);
        return await AnswerAsync((await store.FindAsync(id, ct))?.Event ?? added, publish ? PlanOutcome.Published : PlanOutcome.Saved, data, ct);
    }

    private async Task<Reply> ChangeAsync(EventHead head, Planner planner, JObject data, CancellationToken ct)
    {
        var (typed, inWindow) = (PlanAction.TypedIn(data), PlanAction.IsInWindow(data));
        var reading = await ReadAsync(typed, head.Event, isNew: false, ct);
        if (reading.Event is not { } read || !PlanAction.IsWarned(data, reading.Warnings))
        {
            return EventFormCard.For(new(Guid.NewGuid(), head, inWindow), planner, typed, reading.Flaws, reading.Warnings);
        }

        PlanDecision decision = default;
        var stored = await store.ChangeAsync(
            head.Event.Id,
            now =>
            {
                decision = PlanDecision.Save(now, read, PlanAction.IsPublished(data), PlanAction.SeenOf(data), clock.GetUtcNow());
                return decision.Next;
            },
            ct);
        return stored switch
        {
            null => new TextReply(EventTexts.Gone),
            _ when decision.Outcome == PlanOutcome.ChangedMeanwhile => Form(stored, planner, inWindow, PlanTexts.For(decision.Outcome)),
            _ => await AnswerAsync(stored.Event, decision.Outcome, data, ct),
        };
    }

    private Task<Reply> DecideAsync(Asker asker, JObject data, Func<EventHead, PlanDecision> decide, CancellationToken ct) => WithEventAsync(
        asker,
        PlanAction.EventOf(data),
        async (head, _) =>
        {
            PlanDecision decision = default;
            var stored = await store.ChangeAsync(
                head.Event.Id,
                now =>
                {
                    decision = decide(now);
                    return decision.Next;
                },
                ct);
            return stored is null ? new TextReply(EventTexts.Gone) : await ShowAsync(stored.Event, PlanTexts.For(decision.Outcome), ct);
        },
        ct);

    /// <summary>In a window no other card can be opened, so there it is only said.</summary>
    private async Task<Reply> AnswerAsync(Event shown, PlanOutcome outcome, JObject data, CancellationToken ct) =>
        PlanAction.IsInWindow(data) ? new TextReply(PlanTexts.SavedInWindow) : await ShowAsync(shown, PlanTexts.For(outcome), ct);

    private async Task<Reply> ShowAsync(Event shown, string? note, CancellationToken ct)
    {
        var group = shown.Group is { } of ? (await directory.FindAsync(of, ct))?.Name : null;
        return EventManageCard.For(shown, shown.WhenAndWhere(time), group, shown.IsOver(clock.GetUtcNow()), note);
    }

    private CardReply Form(EventHead head, Planner planner, bool inWindow, string? note = null) =>
        EventFormCard.For(new(Guid.NewGuid(), head, inWindow), planner, EventReading.FormOf(head.Event, time), EventFlaws.None, [], note);

    private async Task<EventReading> ReadAsync(EventForm typed, Event was, bool isNew, CancellationToken ct) =>
        EventReading.Of(typed, was, isNew, (await store.ListAsync(ct)).Select(head => head.Event), clock.GetUtcNow(), time);

    private static EventForm EmptyFor(Planner planner) => planner.IsOrganizer
        ? new EventForm { Audience = EventAudience.EveryoneButAdministrators }
        : new EventForm { Group = planner.Leads[0].Id, Audience = EventAudience.GroupMembers };

    private async Task<Reply> WithEventAsync(Asker asker, EventId? id, Func<EventHead, Planner, Task<Reply>> act, CancellationToken ct)
    {
        var planner = await planners.OfAsync(asker, ct);
        if (!planner.MayPlanSomething)
        {
            return new TextReply(PlanTexts.NotPlanner);
        }

        return id is { } known && await store.FindAsync(known, ct) is { } head
            ? planner.MayPlan(head.Event) ? await act(head, planner) : new TextReply(PlanTexts.NotYours)
            : new TextReply(EventTexts.Gone);
    }
}
