using ErgBot.Events;
using ErgBot.Events.Reminders;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Events.Reminders;

public sealed class EventRemindersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset _dayBefore = Bots.Start.AddDays(-1);

    [Fact]
    public async Task Whoever_has_a_seat_or_may_come_is_reminded_the_day_and_the_hour_before_once_each()
    {
        var bots = await Bots.OnAsync(azurite, _dayBefore.AddHours(-1));
        var id = await bots.AddAsync(capacity: 1);
        var (going, waiting) = (await bots.AnswersAsync(id, RsvpAnswer.Going), await bots.AnswersAsync(id, RsvpAnswer.Going));
        var (maybe, no) = (await bots.AnswersAsync(id, RsvpAnswer.Maybe), await bots.AnswersAsync(id, RsvpAnswer.CannotGo));
        var (one, other) = (bots.Instance(), bots.Instance());

        await Bots.RemindAsync(one);
        Assert.Empty(bots.Told);

        bots.Pass(TimeSpan.FromHours(1));
        await Bots.RemindAsync(one);
        await Bots.RemindAsync(one);
        await Bots.RemindAsync(other);
        Assert.Contains("this is tomorrow, and you're going", Assert.Single(bots.ToldTo(going)), StringComparison.Ordinal);
        Assert.Contains("this is tomorrow, and you're a maybe", Assert.Single(bots.ToldTo(maybe)), StringComparison.Ordinal);

        bots.Pass(TimeSpan.FromHours(23));
        await Bots.RemindAsync(other);
        await Bots.RemindAsync(one);
        Assert.Equal(2, bots.ToldTo(going).Count);
        Assert.Contains("this is today", bots.ToldTo(going)[^1], StringComparison.Ordinal);
        Assert.Equal(2, bots.ToldTo(maybe).Count);
        Assert.Empty(bots.ToldTo(no));
        Assert.Empty(bots.ToldTo(waiting));
    }

    [Fact]
    public async Task Any_number_of_instances_at_the_same_instant_remind_once()
    {
        var bots = await Bots.OnAsync(azurite, _dayBefore);
        var id = await bots.AddAsync();
        var people = new List<PersonId>();
        for (var i = 0; i < 10; i++)
        {
            people.Add(await bots.AnswersAsync(id, RsvpAnswer.Going));
        }

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Bots.RemindAsync(bots.Instance())));
        Assert.All(people, person => Assert.Single(bots.ToldTo(person)));
    }

    [Fact]
    public async Task Two_events_on_one_day_get_their_own()
    {
        var bots = await Bots.OnAsync(azurite, _dayBefore.AddHours(2));
        var (first, second) = (await bots.AddAsync("first"), await bots.AddAsync("second", Bots.Start.AddHours(1)));
        var both = await bots.AnswersAsync(first, RsvpAnswer.Going);
        await bots.AnswersAsync(second, RsvpAnswer.Going, both);
        var one = await bots.AnswersAsync(second, RsvpAnswer.Maybe);
        await Bots.RemindAsync(bots.Instance());
        Assert.Equal(["first", "second"], bots.ToldTo(both).Select(said => said.Contains("Meeting first", StringComparison.Ordinal) ? "first" : "second").Order());
        Assert.Contains("Meeting second", Assert.Single(bots.ToldTo(one)), StringComparison.Ordinal);
    }

    /// <summary>A process dies before, or after, each of its writes and sends in turn, or loses the answer; another one comes when its turn has run out.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_is_killed_at_any_step_is_followed_by_another_and_repeats_at_most_what_was_under_way(bool after)
    {
        for (var step = 1; ; step++)
        {
            var bots = await Bots.OnAsync(azurite, _dayBefore);
            var id = await bots.AddAsync();
            var people = new[] { await bots.AnswersAsync(id, RsvpAnswer.Going), await bots.AnswersAsync(id, RsvpAnswer.Maybe), await bots.AnswersAsync(id, RsvpAnswer.Going) };
            var life = new Life(step, after ? Fate.DiesAfter : Fate.DiesBefore);
            try
            {
                await Bots.RemindAsync(bots.Instance(life));
            }
            catch (Exception e) when (life.IsOver)
            {
                Assert.NotNull(e);
            }

            var toldBefore = bots.Told.Count;
            bots.Pass(Turns.Lease + TimeSpan.FromSeconds(1));
            await Bots.RemindAsync(bots.Instance());
            await Bots.RemindAsync(bots.Instance());
            Assert.All(people, person => Assert.InRange(bots.ToldTo(person).Count, 1, 2));
            Assert.InRange(bots.Told.Count, people.Length, people.Length + (life.IsOver ? NewsRound.AtOnce : 0));
            // Two are sent at once: the step to die after may be over before it is known to be the one.
            if (life.Steps < step)
            {
                Assert.True(step > 6, $"only {step} steps");
                Assert.Equal(people.Length, toldBefore);
                return;
            }
        }
    }

    [Fact]
    public async Task What_cannot_be_sent_now_is_sent_at_a_later_look_and_to_nobody_twice()
    {
        var bots = await Bots.OnAsync(azurite, _dayBefore);
        var id = await bots.AddAsync();
        var (throttled, gone, unsure) = (await bots.AnswersAsync(id, RsvpAnswer.Going), await bots.AnswersAsync(id, RsvpAnswer.Going), await bots.AnswersAsync(id, RsvpAnswer.Going));
        bots.Outcomes[throttled] = new(Enumerable.Repeat(SendOutcome.Later, 7));
        bots.Outcomes[gone] = new([SendOutcome.Refused]);
        bots.Outcomes[unsure] = new([SendOutcome.Uncertain]);

        await Assert.ThrowsAsync<RoundUnfinishedException>(() => Bots.RemindAsync(bots.Instance()));
        Assert.Empty(bots.ToldTo(throttled));
        bots.Pass(Turns.Lease + TimeSpan.FromSeconds(1));
        await Bots.RemindAsync(bots.Instance());
        await Bots.RemindAsync(bots.Instance());
        Assert.Single(bots.ToldTo(throttled));
        Assert.Single(bots.ToldTo(unsure));
        Assert.Empty(bots.ToldTo(gone));
    }

    [Fact]
    public async Task Who_changes_their_answer_in_the_middle_is_told_once_and_who_takes_it_back_no_more()
    {
        var bots = await Bots.OnAsync(azurite, _dayBefore);
        var id = await bots.AddAsync();
        var person = await bots.AnswersAsync(id, RsvpAnswer.Going);
        await Bots.RemindAsync(bots.Instance(sending: to => bots.AnswersAsync(id, RsvpAnswer.Maybe, to).GetAwaiter().GetResult()));
        Assert.Single(bots.ToldTo(person));
        Assert.Equal("2018-05-23", Assert.Single(await bots.Events.AnswersAsync(id, default).ToListAsync()).Marks["RemindDay"]);
    }

    [Fact]
    public async Task An_event_moved_to_another_day_is_reminded_of_anew()
    {
        var bots = await Bots.OnAsync(azurite, _dayBefore);
        var id = await bots.AddAsync();
        var person = await bots.AnswersAsync(id, RsvpAnswer.Going);
        await Bots.RemindAsync(bots.Instance());
        await bots.Events.ChangeAsync(id, head => EventChange.Noted(head.Event, head.Event with { Start = head.Event.Start!.Value.AddDays(7), End = head.Event.End!.Value.AddDays(7) }, bots.Now), default);
        await Bots.RemindAsync(bots.Instance());
        Assert.Single(bots.ToldTo(person));
        bots.Pass(TimeSpan.FromDays(7));
        await Bots.RemindAsync(bots.Instance());
        Assert.Equal(2, bots.ToldTo(person).Count);
    }
}
