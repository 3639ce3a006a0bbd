using ErgBot.Events;
using ErgBot.Events.Planning;
using ErgBot.Events.Reminders;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Reminders;

/// <summary>Whoever wished to hear of the administrators' event hears once that it has a date.</summary>
public sealed class DateNewsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset _now = new(2018, 8, 1, 9, 0, 0, TimeSpan.FromHours(-4));
    private static readonly DateTimeOffset _start = new(2018, 9, 20, 15, 0, 0, TimeSpan.FromHours(-4));
    private static readonly EventId _fall = EventId.Parse("fall-event");

    [Fact]
    public async Task Whoever_wished_is_told_once_by_any_number_of_instances_and_the_wish_is_gone()
    {
        var bots = await StartAsync();
        var (first, second, other) = (await WishesAsync(bots, 1), await WishesAsync(bots, 2), Person(3));
        await bots.Instance().People.ChangeAsync(other, record => record with { Welcomed = true }, default);
        await Bots.TellDatesAsync(bots.Instance());
        Assert.Empty(bots.Told);

        await SetDateAsync(bots.Events);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Bots.TellDatesAsync(bots.Instance())));
        await Bots.TellDatesAsync(bots.Instance());

        foreach (var person in new[] { first, second })
        {
            var said = Assert.Single(bots.ToldTo(person));
            Assert.Contains("the date is set", said, StringComparison.Ordinal);
            Assert.Contains("Thursday, September 20, 3:00–5:00 PM ET", said, StringComparison.Ordinal);
            Assert.Contains("\"Going\"", said, StringComparison.Ordinal);
            Assert.Equal(PersonRecord.Empty, await bots.Instance().People.LoadAsync(person, default));
        }

        Assert.Empty(bots.ToldTo(other));
        Assert.True((await bots.Instance().People.LoadAsync(other, default)).Welcomed);
    }

    [Fact]
    public async Task Nothing_else_that_is_changed_tells_anybody_anything()
    {
        var bots = await StartAsync();
        var person = await WishesAsync(bots, 1);
        await bots.Events.ChangeAsync(_fall, head => head.Event with { About = "More is known of what it is about." }, default);
        await Bots.TellDatesAsync(bots.Instance());
        Assert.Empty(bots.Told);

        await SetDateAsync(bots.Events);
        var bot = bots.Instance();
        await Bots.TellDatesAsync(bot);
        await bots.Events.ChangeAsync(_fall, head => EventChange.Noted(head.Event, head.Event with { Place = "The old hall" }, bots.Now), default);
        await Bots.TellDatesAsync(bot);
        await Bots.TellChangesAsync(bot);
        Assert.Single(bots.ToldTo(person));
    }

    [Fact]
    public async Task That_it_will_not_take_place_is_told_likewise()
    {
        var bots = await StartAsync();
        var person = await WishesAsync(bots, 1);
        await bots.Events.ChangeAsync(_fall, head => PlanDecision.Cancel(head, bots.Now).Next, default);
        await Bots.TellDatesAsync(bots.Instance());
        await Bots.TellDatesAsync(bots.Instance());
        Assert.Contains("it won't take place", Assert.Single(bots.ToldTo(person)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_is_killed_at_any_step_from_the_date_on_leaves_nobody_untold(bool after)
    {
        for (var step = 1; ; step++)
        {
            var bots = await StartAsync();
            PersonId[] people = [await WishesAsync(bots, 1), await WishesAsync(bots, 2), await WishesAsync(bots, 3)];
            var life = new Life(step, after ? Fate.DiesAfter : Fate.DiesBefore);
            try
            {
                var dying = bots.Instance(life);
                await SetDateAsync(dying.Events);
                await Bots.TellDatesAsync(dying);
            }
            catch (Exception e) when (life.IsOver)
            {
                Assert.NotNull(e);
            }

            bots.Pass(Turns.Lease + TimeSpan.FromSeconds(1));
            await Bots.TellDatesAsync(bots.Instance());
            await Bots.TellDatesAsync(bots.Instance());
            var isSet = (await bots.Events.FindAsync(_fall, default))!.Event.HasDate;
            Assert.All(people, person => Assert.InRange(bots.ToldTo(person).Count, isSet ? 1 : 0, isSet ? 2 : 0));
            Assert.InRange(bots.Told.Count, isSet ? people.Length : 0, people.Length + (life.IsOver ? NewsRound.AtOnce : 0));
            if (life.Steps < step)
            {
                Assert.True(step > 7, $"only {step} steps");
                return;
            }
        }
    }

    private async Task<Bots> StartAsync()
    {
        var bots = await Bots.OnAsync(azurite, _now);
        await bots.Events.AddIfMissingAsync(
            new Event { Id = _fall, Title = "Event for administrators", About = "Their own.", Start = null, End = null, Season = "early fall 2018", Place = "", Audience = EventAudience.Administrators },
            default);
        return bots;
    }

    private static Task<EventHead?> SetDateAsync(EventStore events) => events.ChangeAsync(
        _fall,
        head => PlanDecision.Save(head, head.Event with { Start = _start, End = _start.AddHours(2), Place = "The library" }, publish: true, head.Version, _now).Next,
        default);

    private static async Task<PersonId> WishesAsync(Bots bots, int number)
    {
        await bots.Instance().People.ChangeAsync(Person(number), record => record with { WantsFallEvent = true }, default);
        return Person(number);
    }

    private static PersonId Person(int number) => new(Guid.Parse("11111111-1111-1111-1111-111111111111"), new Guid(number, 0, 0, new byte[8]));
}
