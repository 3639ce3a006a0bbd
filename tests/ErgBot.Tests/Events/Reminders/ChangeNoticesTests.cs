using ErgBot.Events;
using ErgBot.Events.Planning;
using ErgBot.Events.Reminders;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Reminders;

public sealed class ChangeNoticesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset _now = Bots.Start.AddDays(-9);

    [Fact]
    public async Task Whoever_said_going_or_maybe_is_told_once_what_has_changed()
    {
        var bots = await Bots.OnAsync(azurite, _now);
        var id = await bots.AddAsync(capacity: 1);
        var (going, waiting) = (await bots.AnswersAsync(id, RsvpAnswer.Going), await bots.AnswersAsync(id, RsvpAnswer.Going));
        var (maybe, no) = (await bots.AnswersAsync(id, RsvpAnswer.Maybe), await bots.AnswersAsync(id, RsvpAnswer.CannotGo));
        await Bots.TellChangesAsync(bots.Instance());
        Assert.Empty(bots.Told);

        await ChangeAsync(bots, id, was => was with { Start = was.Start!.Value.AddHours(1), Place = "The library" });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Bots.TellChangesAsync(bots.Instance())));
        await Bots.TellChangesAsync(bots.Instance());
        foreach (var person in new[] { going, waiting, maybe })
        {
            var said = Assert.Single(bots.ToldTo(person));
            Assert.Contains("The time has changed. It was: Wednesday, May 23, 3:15–5:15 PM ET.", said, StringComparison.Ordinal);
            Assert.Contains("The place has changed. It was: The old hall.", said, StringComparison.Ordinal);
            Assert.Contains("4:15–5:15 PM ET", said, StringComparison.Ordinal);
            Assert.Contains("The library", said, StringComparison.Ordinal);
        }

        Assert.Empty(bots.ToldTo(no));
    }

    [Fact]
    public async Task Each_further_change_is_told_once_and_only_what_it_changed()
    {
        var bots = await Bots.OnAsync(azurite, _now);
        var id = await bots.AddAsync();
        var going = await bots.AnswersAsync(id, RsvpAnswer.Going);
        await ChangeAsync(bots, id, was => was with { Place = "The library" });
        await Bots.TellChangesAsync(bots.Instance());
        bots.Pass(TimeSpan.FromHours(1));
        await ChangeAsync(bots, id, was => was with { Start = was.Start!.Value.AddMinutes(-15) });
        await Bots.TellChangesAsync(bots.Instance());
        bots.Pass(TimeSpan.FromHours(1));
        await ChangeAsync(bots, id, was => was with { Capacity = 7, About = "We meet, and more." });
        await Bots.TellChangesAsync(bots.Instance());
        var told = bots.ToldTo(going);
        Assert.Equal(2, told.Count);
        Assert.DoesNotContain("The time has changed", told[0], StringComparison.Ordinal);
        Assert.DoesNotContain("The place has changed", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_changes_within_minutes_are_both_in_what_is_told_last()
    {
        var bots = await Bots.OnAsync(azurite, _now);
        var id = await bots.AddAsync();
        var going = await bots.AnswersAsync(id, RsvpAnswer.Going);
        await ChangeAsync(bots, id, was => was with { Place = "The library" });
        await ChangeAsync(bots, id, was => was with { Start = was.Start!.Value.AddMinutes(-15) });
        await Bots.TellChangesAsync(bots.Instance());
        var said = Assert.Single(bots.ToldTo(going));
        Assert.Contains("The time has changed", said, StringComparison.Ordinal);
        Assert.Contains("It was: The old hall.", said, StringComparison.Ordinal);

        await ChangeAsync(bots, id, was => was with { Place = "The old hall", Start = Bots.Start });
        await Bots.TellChangesAsync(bots.Instance());
        Assert.Contains("as it was first announced again", bots.ToldTo(going)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_is_told_once_with_the_way_out_of_the_calendar()
    {
        var bots = await Bots.OnAsync(azurite, _now);
        var id = await bots.AddAsync();
        var going = await bots.AnswersAsync(id, RsvpAnswer.Going);
        await bots.Events.ChangeAsync(id, head => PlanDecision.Cancel(head, bots.Now).Next, default);
        await Bots.TellChangesAsync(bots.Instance());
        await Bots.TellChangesAsync(bots.Instance());
        var said = Assert.Single(bots.ToldTo(going));
        Assert.Contains("This event is cancelled", said, StringComparison.Ordinal);
        Assert.Contains("Take it out of my calendar", said, StringComparison.Ordinal);
        bots.Pass(TimeSpan.FromDays(8));
        await Bots.RemindAsync(bots.Instance());
        Assert.Single(bots.Told);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_is_killed_at_any_step_from_the_change_on_leaves_nobody_untold(bool after)
    {
        for (var step = 1; ; step++)
        {
            var bots = await Bots.OnAsync(azurite, _now);
            var id = await bots.AddAsync();
            var people = new[] { await bots.AnswersAsync(id, RsvpAnswer.Going), await bots.AnswersAsync(id, RsvpAnswer.Maybe), await bots.AnswersAsync(id, RsvpAnswer.Going) };
            var life = new Life(step, after ? Fate.DiesAfter : Fate.DiesBefore);
            try
            {
                var dying = bots.Instance(life);
                await dying.Events.ChangeAsync(id, head => EventChange.Noted(head.Event, head.Event with { Place = "The library" }, bots.Now), default);
                await Bots.TellChangesAsync(dying);
            }
            catch (Exception e) when (life.IsOver)
            {
                Assert.NotNull(e);
            }

            bots.Pass(Turns.Lease + TimeSpan.FromSeconds(1));
            await Bots.TellChangesAsync(bots.Instance());
            await Bots.TellChangesAsync(bots.Instance());
            var isChanged = (await bots.Events.FindAsync(id, default))!.Event.Place == "The library";
            Assert.All(people, person => Assert.InRange(bots.ToldTo(person).Count, isChanged ? 1 : 0, isChanged ? 2 : 0));
            Assert.InRange(bots.Told.Count, isChanged ? people.Length : 0, people.Length + (life.IsOver ? NewsRound.AtOnce : 0));
            if (life.Steps < step)
            {
                Assert.True(step > 7, $"only {step} steps");
                return;
            }
        }
    }

    private static Task<EventHead?> ChangeAsync(Bots bots, EventId id, Func<Event, Event> change) =>
        bots.Events.ChangeAsync(id, head => EventChange.Noted(head.Event, change(head.Event), bots.Now), default);
}
