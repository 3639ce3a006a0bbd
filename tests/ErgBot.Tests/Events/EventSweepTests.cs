using ErgBot.Events;
using ErgBot.Events.Live;
using ErgBot.Events.Seats;
using ErgBot.Storage;
using ErgBot.Tests.Conversation;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Tests.Events;

/// <summary>What looking after events costs an instance that has nothing to do.</summary>
public sealed class EventSweepTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly EventId _kickOff = EventId.Parse("kick-off");

    [Fact]
    public async Task All_who_look_at_the_same_moment_cost_one_request_an_event_and_one_for_the_list()
    {
        var transport = new FaultingTransport();
        await using var bot = await WiredBot.StartAsync(azurite, settings: null, transport);
        var sweep = bot.Services.GetRequiredService<EventSweep>();
        transport.Forget();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LookAndWorkAsync(bot, sweep)));

        // Eight looks may lie on both sides of one moment, and never of two.
        Assert.InRange(transport.Sent.Count, 3, 6);
    }

    [Fact]
    public async Task What_was_changed_here_is_seen_at_the_next_look()
    {
        await using var bot = await WiredBot.StartAsync(azurite, settings: null);
        var sweep = bot.Services.GetRequiredService<EventSweep>();
        Assert.Equal(0, (await sweep.LookAsync(default)).Single(glance => glance.Head.Event.Id == _kickOff).Head.Going);

        await bot.TapsAsync("Alice Rivera", RsvpAction.Verb, new RsvpAction(_kickOff, RsvpAnswer.Going).ToData());

        Assert.Equal(1, (await sweep.LookAsync(default)).Single(glance => glance.Head.Event.Id == _kickOff).Head.Going);
    }

    [Fact]
    public async Task An_outage_is_forgotten_with_its_end()
    {
        var transport = new FaultingTransport();
        await using var bot = await WiredBot.StartAsync(azurite, settings: null, transport);
        var sweep = bot.Services.GetRequiredService<EventSweep>();
        transport.IsDown = true;
        await Assert.ThrowsAnyAsync<Exception>(() => sweep.LookAsync(default));

        transport.IsDown = false;
        await Task.Delay(Breaker.Rest + TimeSpan.FromMilliseconds(100)); // until storage is tried again at all

        Assert.Equal(2, (await sweep.LookAsync(default)).Count);
    }

    private static async Task LookAndWorkAsync(WiredBot bot, EventSweep sweep)
    {
        var glances = await sweep.LookAsync(default);
        await bot.Services.GetRequiredService<LiveCards>().FindStaleAsync(glances, default);
        await bot.Services.GetRequiredService<SeatNews>().SendDueAsync(glances, default);
    }
}
