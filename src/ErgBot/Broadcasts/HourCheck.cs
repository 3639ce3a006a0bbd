using ErgBot.Calendar;
using ErgBot.People;

namespace ErgBot.Broadcasts;

/// <summary>
/// Between the press that plans a broadcast and its hour lie days in which its author may leave: when the hour has come it is decided again whether it
/// may go. What may not is written down as cancelled with the reason, which its author's card tells, and the organizers are told who may see it.
/// </summary>
internal sealed class HourCheck(
    BroadcastStore store,
    BroadcastActors actors,
    AudienceReader audience,
    Organizers organizers,
    BroadcastDeskCard desk,
    IOutbox outbox,
    CalendarClock calendar,
    TimeProvider time)
{
    /// <summary>A roll that gives no answer is waited for so long; later nobody wants it sent any more without looking.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>True too for what wasn't planned for an hour, and for what has begun.</summary>
    public async Task<bool> MayGoAsync(Broadcast broadcast, CancellationToken ct)
    {
        if (broadcast is not { SendAt: { } hour, Began: null, Pages: 0 })
        {
            return true;
        }

        var decided = await DecideAsync(broadcast, hour, ct);
        if (decided is { } halt and not Halt.None)
        {
            await HaltAsync(broadcast, halt, ct);
        }

        return decided == Halt.None;
    }

    /// <summary>Null while nobody can tell.</summary>
    private async Task<Halt?> DecideAsync(Broadcast broadcast, DateTimeOffset hour, CancellationToken ct)
    {
        var author = await actors.OfAsync(broadcast.Author, ct);
        var second = broadcast.Second is { } agreed ? await actors.OfAsync(agreed, ct) : new BroadcastActor(broadcast.Author, IsOrganizer: false, []);
        if (author is null || second is null)
        {
            return calendar.GetUtcNow() - hour > Patience ? Halt.CannotTell : null;
        }

        return BroadcastRule.AtItsHour(broadcast, author, second.IsOrganizer, await audience.CountAsync(broadcast, ct));
    }

    private async Task HaltAsync(Broadcast broadcast, Halt halt, CancellationToken ct)
    {
        var mine = false;
        var halted = await store.ChangeAsync(
            broadcast.Id,
            stored =>
            {
                mine = stored is { State: BroadcastState.Queued, Began: null, Pages: 0 } && stored.Version == broadcast.Version;
                return mine ? stored! with { State = BroadcastState.Cancelled, Halt = halt, Ended = time.GetUtcNow(), ShownAt = default } : stored;
            },
            ct);

        // What a lead wrote to their group is the group's own. The author is told by their card, as of every other end.
        if (mine && halted is { Audience.IsOfGroups: false })
        {
            var card = await desk.ForAsync(halted, isAuthor: false, reach: null, note: null, ct);
            await Task.WhenAll(organizers.In(halted.Author.Id.Tenant).Where(organizer => organizer != halted.Author.Id).Select(organizer => outbox.SendAsync(organizer, card, ct)));
        }
    }
}
