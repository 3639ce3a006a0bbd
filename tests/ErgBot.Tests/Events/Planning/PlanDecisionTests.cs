using ErgBot.Events;
using ErgBot.Events.Planning;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Planning;

public sealed class PlanDecisionTests
{
    private static readonly DateTimeOffset _now = new(2018, 3, 1, 17, 0, 0, TimeSpan.Zero);

    private static readonly Event _open = new()
    {
        Id = EventId.Parse("meeting"),
        Title = "Meeting",
        About = "We meet.",
        Start = _now.AddDays(7),
        End = _now.AddDays(7).AddHours(2),
        Place = "Here",
        Audience = EventAudience.Everyone,
    };

    [Fact]
    public void A_draft_is_saved_and_published_and_nobody_is_told_of_its_changes()
    {
        var draft = new EventHead(_open with { Draft = true });
        var saved = PlanDecision.Save(draft, _open with { Place = "There" }, publish: false, seen: 0, _now);
        Assert.Equal((PlanOutcome.Saved, true, "There", null), (saved.Outcome, saved.Next!.Draft, saved.Next.Place, saved.Next.Change));
        var published = PlanDecision.Save(draft, _open with { Place = "There" }, publish: true, seen: 0, _now);
        Assert.Equal((PlanOutcome.Published, false, null), (published.Outcome, published.Next!.Draft, published.Next.Change));
    }

    [Fact]
    public void What_is_published_never_becomes_a_draft_again() =>
        Assert.False(PlanDecision.Save(new EventHead(_open), _open with { Place = "There" }, publish: false, seen: 0, _now).Next!.Draft);

    [Fact]
    public void A_change_of_time_or_place_is_written_down_with_what_it_was()
    {
        var moved = PlanDecision.Save(new EventHead(_open), _open with { Start = _open.Start!.Value.AddHours(1) }, publish: true, seen: 0, _now).Next!;
        Assert.Equal(new EventChange(1, _now, _open.Start!.Value, _open.End!.Value, "Here"), moved.Change);
        var elsewhere = PlanDecision.Save(new EventHead(moved), moved with { Place = "There" }, publish: true, seen: 0, _now.AddHours(1)).Next!;
        Assert.Equal(new EventChange(2, _now.AddHours(1), moved.Start!.Value, moved.End!.Value, "Here"), elsewhere.Change);
    }

    [Fact]
    public void Two_changes_within_minutes_are_told_as_one()
    {
        var moved = PlanDecision.Save(new EventHead(_open), _open with { Start = _open.Start!.Value.AddHours(1) }, publish: true, seen: 0, _now).Next!;
        var elsewhere = PlanDecision.Save(new EventHead(moved), moved with { Place = "There" }, publish: true, seen: 0, _now.AddMinutes(5)).Next!;
        Assert.Equal(new EventChange(2, _now.AddMinutes(5), _open.Start!.Value, _open.End!.Value, "Here"), elsewhere.Change);
    }

    [Fact]
    public void Another_title_or_capacity_concerns_nobody()
    {
        var next = PlanDecision.Save(new EventHead(_open), _open with { Title = "Other", Capacity = 4 }, publish: true, seen: 0, _now).Next!;
        Assert.Equal(("Other", 4, null), (next.Title, next.Capacity, next.Change));
    }

    [Fact]
    public void Who_saw_an_older_version_changes_nothing_and_who_presses_twice_neither()
    {
        var stored = new EventHead(_open) { Version = 3 };
        Assert.Equal(new PlanDecision(PlanOutcome.ChangedMeanwhile), PlanDecision.Save(stored, _open with { Place = "There" }, publish: true, seen: 2, _now));
        Assert.Equal(new PlanDecision(PlanOutcome.AlreadySo), PlanDecision.Save(stored, _open, publish: true, seen: 2, _now));
    }

    [Fact]
    public void Cancelling_is_told_once_and_for_good()
    {
        var cancelled = PlanDecision.Cancel(new EventHead(_open), _now);
        Assert.Equal((PlanOutcome.Cancelled, true, 1), (cancelled.Outcome, cancelled.Next!.Cancelled, cancelled.Next.Change!.Number));
        var head = new EventHead(cancelled.Next);
        Assert.Equal(new PlanDecision(PlanOutcome.CancelledBefore), PlanDecision.Cancel(head, _now));
        Assert.Equal(new PlanDecision(PlanOutcome.CancelledBefore), PlanDecision.Save(head, _open, publish: true, seen: 0, _now));
        Assert.Equal(new PlanDecision(PlanOutcome.CancelledBefore), PlanDecision.SetClosed(head, closed: true, _now));
    }

    [Fact]
    public void A_draft_is_thrown_away_without_a_word()
    {
        var discarded = PlanDecision.Cancel(new EventHead(_open with { Draft = true }), _now);
        Assert.Equal((PlanOutcome.Discarded, null), (discarded.Outcome, discarded.Next!.Change));
    }

    [Fact]
    public void Once_it_is_over_nothing_changes()
    {
        var (head, after) = (new EventHead(_open), _open.End!.Value);
        Assert.Equal(new PlanDecision(PlanOutcome.Over), PlanDecision.Save(head, _open with { Place = "There" }, publish: true, seen: 0, after));
        Assert.Equal(new PlanDecision(PlanOutcome.Over), PlanDecision.SetClosed(head, closed: true, after));
        Assert.Equal(new PlanDecision(PlanOutcome.Over), PlanDecision.Cancel(head, after));
    }

    [Fact]
    public void Answers_are_closed_and_opened_and_nobody_is_told()
    {
        var closed = PlanDecision.SetClosed(new EventHead(_open), closed: true, _now);
        Assert.Equal((PlanOutcome.AnswersClosed, true, null), (closed.Outcome, closed.Next!.Closed, closed.Next.Change));
        Assert.Equal(PlanOutcome.AlreadySo, PlanDecision.SetClosed(new EventHead(closed.Next), closed: true, _now).Outcome);
        Assert.Equal(PlanOutcome.AnswersOpened, PlanDecision.SetClosed(new EventHead(closed.Next), closed: false, _now).Outcome);
    }
}
