using ErgBot.Answers;
using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.Storage;
using ErgBot.Tests.Groups;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Answers;

public sealed class PlaceholdersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("{kick-off:title}: {kick-off:day}, {kick-off:time}.", "Employee Resource Groups Kick-Off: Wednesday, May 23, 3:15–5:00 PM ET.")]
    [InlineData("On {kick-off:when} at {kick-off:place}.", "On Wednesday, May 23, 3:15–5:00 PM ET at Putnam Avenue Upper School.")]
    [InlineData("It is {kick-off:days}. {kick-off:days}?", "It is in 9 days. In 9 days?")]
    [InlineData("{kick-off:seats}; so {kick-off:seats}.", "No limit on seats is set; so no limit on seats is set.")]
    [InlineData("There are {groups}.", "There are Women, Parents, People of Color, LGBTQ, Veterans and People with Disabilities.")]
    [InlineData("At {no-such-event:place}.", "At (not known yet).")]
    [InlineData("Say {group} or {kick-off:room} or {Kick Off:when}.", "Say {group} or {kick-off:room} or {Kick Off:when}.")]
    public async Task Places_in_an_answer_are_filled_and_other_braces_stay(string answer, string filled) =>
        Assert.Equal(filled, await (await PlaceholdersAsync(null)).FillAsync(answer, CancellationToken.None));

    [Fact]
    public async Task What_is_planned_is_no_longer_when_it_is_cancelled()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var places = await PlaceholdersAsync(null, tables);
        Assert.Equal("Planned: Wednesday, May 23, 3:15–5:00 PM ET.", await places.FillAsync("Planned: {kick-off:plan}.", CancellationToken.None));
        var stores = new GroupStores(tables);
        await new EventStore(tables, stores.Pseudonyms, stores.Sealer).ChangeAsync(EventId.Parse("kick-off"), head => head.Event with { Cancelled = true }, CancellationToken.None);
        Assert.Equal("Planned: it has been cancelled. On Wednesday, May 23, 3:15–5:00 PM ET.", await (await PlaceholdersAsync(null, tables)).FillAsync("Planned: {kick-off:plan}. On {kick-off:when}.", CancellationToken.None));
    }

    [Theory]
    [InlineData(1, "1 of 1 seats are left")]
    [InlineData(300, "300 of 300 seats are left")]
    public async Task Seats_are_counted(int capacity, string filled) =>
        Assert.Equal($"Now {filled}", await (await PlaceholdersAsync(capacity)).FillAsync("Now {kick-off:seats}", CancellationToken.None));

    private async Task<Placeholders> PlaceholdersAsync(int? capacity, Tables? tables = null)
    {
        tables ??= azurite.Open(await azurite.NewTablesAsync());
        var stores = new GroupStores(tables);
        var clock = new CalendarClock(TimeProvider.System, new DateTimeOffset(2018, 5, 14, 9, 0, 0, TimeSpan.FromHours(-4)));
        var time = new DistrictTime(clock);
        var store = new EventStore(tables, stores.Pseudonyms, stores.Sealer);
        var events = new EventCatalog(store, ContentFiles.Shipped, time);
        await store.AddIfMissingAsync(events.Seed[0] with { Id = EventId.Parse("kick-off"), Capacity = capacity }, CancellationToken.None);
        return new Placeholders(events, new GroupDirectory(stores.Groups, ContentFiles.Shipped, NullLogger<GroupDirectory>.Instance), time, clock);
    }
}
