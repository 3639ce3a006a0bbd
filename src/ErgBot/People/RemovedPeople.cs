using ErgBot.Calendar;
using ErgBot.Storage;

namespace ErgBot.People;

/// <summary>Who removed the bot and didn't add it again within 30 days is forgotten like who asks for it.</summary>
internal sealed class RemovedPeople(PeopleStore people, Erasures erasures, CalendarClock clock) : INightJob
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int BetweenRenewals = 100;

    public string Name => "removed-people";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        var seen = 0;
        await foreach (var (person, record) in people.EachAsync(ct))
        {
            if (++seen % BetweenRenewals == 0)
            {
                await turn.RenewAsync(ct);
            }

            if (record.RemovedAt <= before)
            {
                await erasures.WishAsync(person, ct);
            }
        }
    }
}
