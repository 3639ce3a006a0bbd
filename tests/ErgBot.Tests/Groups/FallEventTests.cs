using ErgBot.Events;
using ErgBot.People;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Groups;

/// <summary>What administrators can ask for, who can't join.</summary>
public sealed class FallEventTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Alice = "Alice Rivera";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("group.join", true)]
    [InlineData("group.join", false)]
    [InlineData("rsvp", true)]
    [InlineData("rsvp", false)]
    public async Task An_administrator_who_is_refused_can_ask_to_hear_of_the_fall_event_and_take_it_back(string verb, bool byRoll)
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: byRoll ? new() { ["StaffRoll:AdministratorsFile"] = _folder.Write("a.csv", WiredBot.ObjectId(Alice)) } : null);
        await bot.InstallsAsync(Alice);
        if (!byRoll)
        {
            await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = "yes" });
        }

        var refused = await bot.TapsAsync(Alice, verb, new() { ["group"] = "veterans", ["event"] = "kick-off", ["answer"] = "going" });
        Assert.Contains("early fall 2018", refused, StringComparison.Ordinal);
        Assert.Contains("Tell me of the fall event", refused, StringComparison.Ordinal);

        Assert.Contains("I'll tell you here", await bot.TapsAsync(Alice, "eligibility.fall-event", new() { ["tell"] = "yes" }), StringComparison.Ordinal);
        Assert.True((await bot.RecordOfAsync(Alice)).WantsFallEvent);
        Assert.Contains("I won't tell you", await bot.TapsAsync(Alice, "eligibility.fall-event", new() { ["tell"] = "no" }), StringComparison.Ordinal);
        Assert.False((await bot.RecordOfAsync(Alice)).WantsFallEvent);
        Assert.Empty(bot.Teams.Faults);
    }

    [Fact]
    public async Task Its_card_shows_that_no_date_is_set_and_the_wish_until_an_organizer_sets_it_and_then_takes_answers_of_administrators_alone()
    {
        const string Organizer = "Omar Haddad";
        await using var bot = await WiredBot.StartAsync(azurite, settings: new() { ["StaffRoll:AdministratorsFile"] = _folder.Write("a.csv", WiredBot.ObjectId(Alice)), ["Organizers:0"] = WiredBot.ObjectId(Organizer) });
        await bot.InstallsAsync(Alice);
        var (on, going) = (new JObject { ["event"] = "fall-event" }, new JObject { ["event"] = "fall-event", ["answer"] = "going" });

        await bot.SaysAsync(Alice, "when is the event for administrators?");
        Assert.Contains("early fall 2018, date not set yet", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Contains("Tell me when the date is set", bot.SaidTo(Alice)[^1], StringComparison.Ordinal);
        Assert.Contains("Event for administrators: early fall 2018, date not set yet", await bot.TapsAsync(Alice, "event.list"), StringComparison.Ordinal);
        Assert.Contains("nothing to answer so far", await bot.TapsAsync(Alice, "rsvp", new(going)), StringComparison.Ordinal);
        Assert.Contains("nothing to put into a calendar", await bot.TapsAsync(Alice, "event.calendar", new(on)), StringComparison.Ordinal);
        Assert.Contains("Tell me when the date is set", await bot.TapsAsync(Alice, "event.show", new(on)), StringComparison.Ordinal);
        await bot.TapsAsync(Alice, "eligibility.fall-event", new() { ["tell"] = "yes" });
        Assert.Contains("Don't tell me", await bot.TapsAsync(Alice, "event.show", new(on)), StringComparison.Ordinal);

        Assert.Contains("Edit", await bot.TapsAsync(Organizer, "event.manage", new(on)), StringComparison.Ordinal);
        Assert.Contains("as long as the date isn't set", await bot.TapsAsync(Organizer, "event.form", new(on)), StringComparison.Ordinal);
        var data = new JObject(on)
        {
            ["form"] = Guid.NewGuid().ToString("N"),
            ["seen"] = "0",
            ["publish"] = "true",
            ["title"] = "Event for administrators",
            ["about"] = "The event that is to follow the kick-off.",
            ["day"] = "2018-09-20",
            ["from"] = "15:00",
            ["to"] = "17:00",
            ["place"] = "The library",
        };
        Assert.Contains("Saved.", await bot.TapsAsync(Organizer, "event.save", data), StringComparison.Ordinal);

        Assert.Contains("Thursday, September 20", await bot.TapsAsync(Alice, "eligibility.fall-event", new() { ["tell"] = "yes" }), StringComparison.Ordinal);
        Assert.False((await bot.RecordOfAsync(Alice)).WantsFallEvent);
        Assert.Contains("You're going", await bot.TapsAsync(Alice, "rsvp", new(going)), StringComparison.Ordinal);
        Assert.Contains("This event is for administrators", await bot.TapsAsync("Tom Teacher", "rsvp", new(going)), StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_asked_and_says_that_they_are_none_does_not_come_to_it(bool isAdministrator)
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        var events = bot.Services.GetRequiredService<EventStore>();
        await events.ChangeAsync(EventId.Parse("fall-event"), head => head.Event with { Start = new DateTimeOffset(2018, 9, 20, 19, 0, 0, TimeSpan.Zero), End = new DateTimeOffset(2018, 9, 20, 21, 0, 0, TimeSpan.Zero), Place = "The library" }, default);
        var going = new JObject { ["event"] = "fall-event", ["answer"] = "going" };

        Assert.Contains("This event is for administrators. Are you an administrator?", await bot.TapsAsync(Alice, "rsvp", new(going)), StringComparison.Ordinal);
        var next = await bot.TapsAsync(Alice, "eligibility", new() { ["administrator"] = isAdministrator ? "yes" : "no", ["then"] = "their-event", ["event"] = "fall-event" });
        Assert.Equal(isAdministrator, next.Contains("Thursday, September 20", StringComparison.Ordinal));

        Assert.Contains(isAdministrator ? "You're going" : "This event is for administrators", await bot.TapsAsync(Alice, "rsvp", new(going)), StringComparison.Ordinal);
        Assert.Equal(isAdministrator ? 1 : 0, (await events.FindAsync(EventId.Parse("fall-event"), default))!.Going);
    }

    [Fact]
    public async Task Who_has_become_an_administrator_keeps_their_place_at_it_and_who_has_left_the_staff_does_not()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        var (events, person) = (bot.Services.GetRequiredService<EventStore>(), new PersonId(Guid.Parse(WiredBot.Tenant), Guid.Parse(WiredBot.ObjectId(Alice))));
        await events.ChangeAsync(EventId.Parse("fall-event"), head => head.Event with { Start = new DateTimeOffset(2018, 9, 20, 19, 0, 0, TimeSpan.Zero), End = new DateTimeOffset(2018, 9, 20, 21, 0, 0, TimeSpan.Zero), Place = "The library" }, default);
        await events.AnswerAsync(EventId.Parse("fall-event"), person, RsvpAnswer.Going, new DateTimeOffset(2018, 5, 14, 12, 0, 0, TimeSpan.Zero), default);
        var places = bot.Services.GetServices<IPlaces>().OfType<EventPlaces>().Single();

        await places.TakeAsync(person, PlaceLoss.Administrator, default);
        Assert.Equal((false, 1), (await places.HoldsAsync(person, PlaceLoss.Administrator, default), (await events.FindAsync(EventId.Parse("fall-event"), default))!.Going));

        await places.TakeAsync(person, PlaceLoss.NotStaff, default);
        Assert.Equal(0, (await events.FindAsync(EventId.Parse("fall-event"), default))!.Going);
    }

    [Fact]
    public async Task Who_has_not_added_the_bot_is_told_that_it_needs_to_be()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);

        Assert.Contains("please add me", await bot.TapsAsync(Alice, "eligibility.fall-event", new() { ["tell"] = "yes" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData(null)]
    public async Task A_wish_that_is_none_changes_nothing(string? word)
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);

        await bot.TapsAsync(Alice, "eligibility.fall-event", new() { ["tell"] = word });

        Assert.Equal(PersonRecord.Empty, await bot.RecordOfAsync(Alice));
    }

    [Fact]
    public async Task Removing_the_bot_forgets_the_address_and_starts_a_clock_that_adding_it_stops()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        await bot.InstallsAsync(Alice);
        await bot.InstallsAsync(Alice, "remove");
        var removed = await bot.RecordOfAsync(Alice);
        Assert.Null(removed.Address);
        Assert.Equal(2018, removed.RemovedAt?.Year);

        await bot.InstallsAsync(Alice, "remove");
        Assert.Equal(removed.RemovedAt, (await bot.RecordOfAsync(Alice)).RemovedAt);

        await bot.InstallsAsync(Alice);
        Assert.Null((await bot.RecordOfAsync(Alice)).RemovedAt);
    }

    [Fact]
    public async Task Of_somebody_who_has_nothing_stored_removing_the_bot_stores_nothing()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);

        await bot.InstallsAsync(Alice, "remove");

        Assert.Equal(PersonRecord.Empty, await bot.RecordOfAsync(Alice));
    }
}
