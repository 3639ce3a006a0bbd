using ErgBot.Events;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events.Rsvps;

/// <summary>What a tap costs from the activity to the answer, with rolls that are files.</summary>
public sealed class WholeTurnTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly EventId _kickOff = EventId.Parse("kick-off");

    [Fact]
    public async Task A_lone_tap_costs_two_requests_at_most_over_the_whole_turn_whichever_instance_takes_it()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { ["StaffRoll:AdministratorsFile"] = folder.Write("administrators.csv", $"{Guid.NewGuid()}") };
        var wire = await azurite.NewTablesAsync();
        FaultingTransport[] transports = [new(), new()];
        await using var one = await WiredBot.StartAsync(azurite, wire, settings, transports[0]);
        await using var other = await WiredBot.StartAsync(azurite, wire, settings, transports[1]);
        WiredBot[] bots = [one, other];

        for (var number = 0; number < 6; number++)
        {
            foreach (var transport in transports)
            {
                transport.Forget();
            }

            var answer = await bots[number % 2].TapsAsync($"Casey Number{number}", RsvpAction.Verb, new RsvpAction(_kickOff, RsvpAnswer.Going).ToData());

            var sent = transports.SelectMany(transport => transport.Sent).ToList();
            Assert.Contains("You're going", answer, StringComparison.Ordinal);
            Assert.True(sent.Count <= 2, $"tap {number}: {string.Join(", ", sent)}");

            // What is known of the event's row isn't relied on for longer than a second.
            await Task.Delay(TimeSpan.FromSeconds(1.1));
        }
    }

    [Fact]
    public async Task A_hundred_taps_at_once_cost_three_requests_in_ten_at_most_over_the_whole_turn()
    {
        using var folder = new TemporaryFolder();
        var transport = new FaultingTransport();
        var settings = new Dictionary<string, string?> { ["StaffRoll:AdministratorsFile"] = folder.Write("administrators.csv", $"{Guid.NewGuid()}") };
        await using var bot = await WiredBot.StartAsync(azurite, settings, transport);
        transport.Forget();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() =>
            bot.TapsAsync($"Casey Number{number}", RsvpAction.Verb, new RsvpAction(_kickOff, RsvpAnswer.Going).ToData()))));

        Assert.True(transport.Sent.Count <= 30, $"{transport.Sent.Count} requests");
    }
}
