using System.Collections.Concurrent;
using ErgBot.Calendar;
using ErgBot.Cards;
using ErgBot.Events;
using ErgBot.Events.Reminders;
using ErgBot.People;
using ErgBot.Storage;
using ErgBot.Tests.Groups;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Events.Reminders;

/// <summary>Any number of instances on the same tables and the same clock, and the people whom they write to.</summary>
internal sealed class Bots(AzuriteFixture azurite, StorageWire wire, DateTimeOffset now)
{
    public static readonly DateTimeOffset Start = new(2018, 5, 23, 15, 15, 0, TimeSpan.FromHours(-4));

    private readonly FakeTimeProvider _time = new(now);
    private int _people;

    public static async Task<Bots> OnAsync(AzuriteFixture azurite, DateTimeOffset now) => new(azurite, await azurite.NewTablesAsync(), now);

    /// <summary>What people got, in order: who, and the card's words.</summary>
    public ConcurrentQueue<(PersonId To, string Card)> Told { get; } = new();

    /// <summary>What becomes of the next messages to somebody; nothing special once it is empty.</summary>
    public ConcurrentDictionary<PersonId, ConcurrentQueue<SendOutcome>> Outcomes { get; } = new();

    public DateTimeOffset Now => _time.GetUtcNow();

    public void Pass(TimeSpan time) => _time.Advance(time);

    public EventStore Events => Instance().Events;

    public IReadOnlyList<string> ToldTo(PersonId person) => [.. Told.Where(each => each.To == person).Select(each => each.Card)];

    /// <summary>An instance of its own; at one of its steps something may happen to it.</summary>
    public BotInstance Instance(Life? life = null, Action<PersonId>? sending = null)
    {
        var tables = azurite.Open(wire with { Transport = life is null ? null : new FaultingTransport { Life = life } });
        var clock = new CalendarClock(_time);
        var district = new DistrictTime(clock);
        var events = new EventStore(tables, new Pseudonyms(TestKeys.Of(1)), new Sealer(TestKeys.Of(1)), clock);
        var (round, turns, card) = (new NewsRound(new Outbox(this, life, sending)), new Turns(tables, _time), new EventCard(district, clock, GroupStores.Bands));
        var people = new PeopleStore(tables, new Pseudonyms(TestKeys.Of(1)), new Sealer(TestKeys.Of(1)));
        return new(events, people, new EventReminders(events, round, card, turns, district, clock), new ChangeNotices(events, round, new ChangeCard(card, district), turns, clock), new DateNews(events, new EventCatalog(events, ContentFiles.Shipped, district), people, round, card, turns, clock));
    }

    public async Task<EventId> AddAsync(string id = "kick-off", DateTimeOffset? start = null, int? capacity = null)
    {
        var begins = start ?? Start;
        var added = new Event { Id = EventId.Parse(id), Title = $"Meeting {id}", About = "We meet.", Start = begins, End = begins.AddHours(2), Place = "The old hall", Audience = EventAudience.Everyone, Capacity = capacity };
        await Events.AddIfMissingAsync(added, default);
        return added.Id;
    }

    public async Task<PersonId> AnswersAsync(EventId id, RsvpAnswer answer, PersonId? who = null)
    {
        var person = who ?? new PersonId(Guid.Parse("11111111-1111-1111-1111-111111111111"), new Guid(Interlocked.Increment(ref _people), 0, 0, new byte[8]));
        await Events.AnswerAsync(id, person, answer, Now, default);
        return person;
    }

    /// <summary>As the worker does.</summary>
    public static async Task RemindAsync(BotInstance bot)
    {
        foreach (var head in await bot.Events.ListAsync(default))
        {
            await bot.Reminders.SendDueAsync(head, default);
        }
    }

    /// <inheritdoc cref="RemindAsync"/>
    public static async Task TellChangesAsync(BotInstance bot)
    {
        foreach (var head in await bot.Events.ListAsync(default))
        {
            await bot.Changes.SendDueAsync(head, default);
        }
    }

    /// <inheritdoc cref="RemindAsync"/>
    public static async Task TellDatesAsync(BotInstance bot)
    {
        foreach (var head in await bot.Events.ListAsync(default))
        {
            await bot.Dates.SendDueAsync(head, default);
        }
    }

    private sealed class Outbox(Bots bots, Life? life, Action<PersonId>? sending) : IOutbox
    {
        public Task<Sent> SendAsync(PersonId to, Reply reply, CancellationToken ct)
        {
            sending?.Invoke(to);
            life?.Begin();
            var outcome = bots.Outcomes.TryGetValue(to, out var outcomes) && outcomes.TryDequeue(out var next) ? next : SendOutcome.Sent;
            if (outcome is SendOutcome.Sent or SendOutcome.Uncertain)
            {
                bots.Told.Enqueue((to, ((CardReply)reply).Card.ToJson()));
            }

            life?.End(new OperationCanceledException());
            return Task.FromResult(new Sent(outcome, RetryAfter: TimeSpan.FromMilliseconds(1)));
        }

        public Task<Sent> SendAsync(Address to, Reply reply, CancellationToken ct) => throw new NotSupportedException();

        public Task<Sent> DeleteAsync(Posted posted, CancellationToken ct) => throw new NotSupportedException();

        public Task<Sent> PostAsync(Place to, Reply reply, CancellationToken ct) => throw new NotSupportedException();

        public Task<Sent> EditAsync(Posted posted, Reply reply, CancellationToken ct) => throw new NotSupportedException();
    }
}
