using System.Globalization;
using ErgBot.Groups.Leads;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups.Notices;

/// <summary>Tells everybody in a closed group of it, once each: whom it was told stands in their own row, so that a crash repeats one message at most.</summary>
internal sealed class Farewells(GroupStore groups, MemberStore members, IOutbox outbox, Turns turns, TimeProvider time)
{
    private const int MostTries = 5;

    // Live chat goes first, and Teams allows more.
    private static readonly TimeSpan _pace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _betweenRenewals = Turns.Lease / 3;

    public async Task SendDueAsync(CancellationToken ct)
    {
        await foreach (var id in groups.OwingFarewellAsync(ct))
        {
            if (await groups.FindAsync(id, ct) is { OwesFarewell: true, ClosedAt: { } closedAt } record)
            {
                var period = closedAt.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
                if (await turns.TakeAsync($"farewell-{id}", period, (turn, inTurn) => TellAllAsync(record.Group, closedAt, turn, inTurn), ct))
                {
                    await groups.ChangeAsync(id, stored => stored.ClosedAt == closedAt ? stored with { OwesFarewell = false } : null, ct);
                }
            }
        }
    }

    private async Task TellAllAsync(Group group, DateTimeOffset closedAt, Turns.Turn turn, CancellationToken ct)
    {
        await foreach (var member in members.EachAsync(group.Id, ct: ct))
        {
            if (member.Membership.ToldOfClosing != closedAt)
            {
                await turn.RenewAsync(ct);
                if ((await groups.FindAsync(group.Id, ct))?.ClosedAt != closedAt)
                {
                    // Opened again.
                    return;
                }

                await TellAsync(group, member.Membership.Member, turn, ct);
                await members.SetToldOfClosingAsync(group.Id, member.Membership.Member, closedAt, CancellationToken.None);
                await Task.Delay(_pace, time, ct);
            }
        }
    }

    private async Task TellAsync(Group group, PersonId member, Turns.Turn turn, CancellationToken ct)
    {
        for (var tried = 1; tried <= MostTries; tried++)
        {
            var sent = await outbox.SendAsync(member, LeadNoteCard.For(group, LeadTexts.Farewell(group.Name)), ct);
            if (sent.Outcome != SendOutcome.Later)
            {
                return;
            }

            await PauseAsync(sent.RetryAfter ?? _pause, turn, ct);
        }
    }

    /// <summary>As long as Teams asks, and the turn isn't lost meanwhile.</summary>
    private async Task PauseAsync(TimeSpan pause, Turns.Turn turn, CancellationToken ct)
    {
        for (var left = pause; left > TimeSpan.Zero; left -= _betweenRenewals)
        {
            await turn.RenewAsync(ct);
            await Task.Delay(left < _betweenRenewals ? left : _betweenRenewals, time, ct);
        }
    }
}
