using ErgBot.Answers;
using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Groups;
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

    [Theory]
    [InlineData(1, "1 of 1 seats are left")]
    [InlineData(300, "300 of 300 seats are left")]
    public async Task Seats_are_counted(int capacity, string filled) =>
        Assert.Equal($"Now {filled}", await (await PlaceholdersAsync(capacity)).FillAsync("Now {kick-off:seats}", CancellationToken.None));

    private async Task<Placeholders> PlaceholdersAsync(int? capacity)
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        var stores = new GroupStores(tables);
        var clock = new CalendarClock(TimeProvider.System, new DateTimeOffset(2018, 5, 14, 9, 0, 0, TimeSpan.FromHours(-4)));
        var time = new DistrictTime(clock);
        var store = new EventStore(tables, stores.Pseudonyms, stores.Sealer);
        var events = new EventCatalog(store, ContentFiles.Shipped, time);
        await store.AddIfMissingAsync(events.Seed[0] with { Id = EventId.Parse("kick-off"), Capacity = capacity }, CancellationToken.None);
        return new Placeholders(events, new GroupDirectory(stores.Groups, ContentFiles.Shipped, NullLogger<GroupDirectory>.Instance), time, clock);
    }
}
