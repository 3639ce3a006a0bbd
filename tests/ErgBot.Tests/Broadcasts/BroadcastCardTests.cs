using ErgBot.Broadcasts;
using ErgBot.Cards;
using ErgBot.People;
using ErgBot.Tests.Testing;
using Newtonsoft.Json.Linq;

namespace ErgBot.Tests.Broadcasts;

public sealed class BroadcastCardTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset _now = new(2018, 5, 14, 13, 0, 0, TimeSpan.Zero);
    private static readonly Totals _totals = new() { Sent = 40, Blocked = 2, Uncertain = 1, Again = 1 };

    [Fact]
    public async Task An_events_card_stands_below_the_message_and_says_nothing_that_changes_with_an_answer()
    {
        using var stores = await StoresAsync();
        var below = (await stores.Card.ForAsync(Of(new Message("Hello", "All of you.", Event: "kick-off")), default)).Below!.Card.ToJson();
        Assert.All(new[] { "Going", "Maybe", "Can't go" }, title => Assert.Contains($"\"title\": \"{title}\"", below, StringComparison.Ordinal));
        Assert.DoesNotContain("So far", below, StringComparison.OrdinalIgnoreCase);

        // Pressed in a client that knows no Action.Execute, its answer must not take the message away.
        var going = JObject.Parse(below).SelectToken("$..actions[?(@.title == 'Going')]")!;
        Assert.True(CardPress.FromSubmit(going["fallback"]!["data"])!.IsBesideAnother);

        Assert.Null((await stores.Card.ForAsync(Of(new Message("Hello", "All of you.")), default)).Below);
        Assert.Null((await stores.Card.ForAsync(Of(new Message("Hello", "All of you.", Event: "long-gone")), default)).Below);
    }

    [Fact]
    public async Task The_preview_shows_the_events_card_and_nothing_of_it_can_be_pressed()
    {
        using var stores = await StoresAsync();
        var desk = (await stores.Desk.ForAuthorAsync(Of(new Message("Hello", "All of you.", Event: "kick-off")), default)).Card.ToJson();
        Assert.Contains(BroadcastTexts.EventComesBelow, desk, StringComparison.Ordinal);
        Assert.DoesNotContain("\"rsvp\"", desk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_draws_what_became_of_everybody_once_and_older_clients_leave_the_bars_out()
    {
        using var stores = await StoresAsync();
        var chart = Chart(await stores.Desk.ForAuthorAsync(Ended(new Audience { Everyone = true }), default))!;
        Assert.Equal("drop", (string?)chart["fallback"]);
        Assert.Equal(["Reached 40 good", "Have blocked it 2 attention", "Uncertain 1 attention"], chart["data"]!.Select(bar => $"{bar["x"]} {bar["y"]} {bar["color"]}"));
    }

    [Fact]
    public async Task Of_what_went_to_a_group_or_is_under_way_no_bars_are_drawn()
    {
        using var stores = await StoresAsync();
        Assert.Null(Chart(await stores.Desk.ForAuthorAsync(Ended(new Audience { Groups = ["veterans"] }), default)));
        Assert.Null(Chart(await stores.Desk.ForAuthorAsync(Ended(new Audience { Everyone = true, Groups = ["veterans"] }), default)));
        Assert.Null(Chart(await stores.Desk.ForAuthorAsync(Ended(new Audience { Everyone = true }) with { Ended = null, State = BroadcastState.Sending }, default)));
    }

    private static JToken? Chart(CardReply reply) => JObject.Parse(reply.Card.ToJson()).SelectToken("$..[?(@.type == 'Chart.HorizontalBar')]");

    private static Broadcast Ended(Audience audience) => Of(new Message("Hello", "All of you.")) with { Audience = audience, State = BroadcastState.Sent, Began = _now, Ended = _now.AddMinutes(1), Totals = _totals };

    private static Broadcast Of(Message message) => new()
    {
        Id = BroadcastId.Parse("0123456789abcdef0123456789abcdef"),
        Author = new Person(new PersonId(Guid.NewGuid(), Guid.NewGuid()), "Olga"),
        Message = message,
        Audience = new Audience { Everyone = true },
        Created = _now,
    };

    private async Task<BroadcastStores> StoresAsync()
    {
        var tables = azurite.Open(await azurite.NewTablesAsync());
        return new BroadcastStores(tables, tables, new RecordingOutbox(), OnUncertain.Resend, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(_now));
    }
}
