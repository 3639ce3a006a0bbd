using System.Runtime.CompilerServices;
using ErgBot.People;
using ErgBot.Storage;
using Microsoft.Extensions.Options;

namespace ErgBot.Groups;

/// <summary>
/// People change: who has become an administrator, or has left the staff roll or the tenant, loses memberships, leads and seats by the next
/// morning, and is told where they can be. It first looks at everybody and takes nothing: a roll that was emptied by mistake must not empty the groups.
/// </summary>
internal sealed partial class PlaceSweep(
    IStaffRoll rolls,
    RollSizes sizes,
    PeopleStore people,
    IEnumerable<IPlaces> places,
    IOutbox outbox,
    IOptions<StaffRollOptions> options,
    TimeProvider time,
    ILogger<PlaceSweep> log) : INightJob
{
    private const int BetweenRenewals = 50;

    // So many may go in one night whatever share they are: in a small circle half is soon reached.
    private const int FewAtMost = 2;

    private static readonly TimeSpan _betweenTries = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    public string Name => "people-change";

    public async Task RunAsync(Turns.Turn turn, CancellationToken ct)
    {
        var state = rolls.State;
        if (!state.IsCurrent)
        {
            Log.NotReadable(log);
            return;
        }

        var hasShrunk = await HasShrunkAsync(state, ct);
        var (looked, losing) = await LookAsync(turn, ct);
        if (!options.Value.MeantToShrink && (hasShrunk || (losing.Count > FewAtMost && losing.Count * 2 > looked)))
        {
            Log.TooMany(log);
            return;
        }

        foreach (var person in losing)
        {
            await turn.RenewAsync(ct);
            var record = await people.LoadAsync(person, ct);
            if (await LossOfAsync(person, record, turn, ct) is { } loss)
            {
                await TakeAsync(person, record, loss, ct);
            }
        }

        await sizes.RememberAsync(state.Staff, ct);
    }

    private async Task<bool> HasShrunkAsync(RollState state, CancellationToken ct) =>
        state.Staff is { } now && await sizes.StaffAsync(ct) is { } before && now * 2 < before;

    /// <summary>How many there are, and who of them would lose something. Nobody else loses anything tonight, whatever becomes of the rolls meanwhile.</summary>
    private async Task<(int Looked, IReadOnlyCollection<PersonId> Losing)> LookAsync(Turns.Turn turn, CancellationToken ct)
    {
        var (looked, losing) = (0, new HashSet<PersonId>());
        await foreach (var (person, record) in EverybodyAsync(turn, ct))
        {
            looked++;
            if (await LossOfAsync(person, record, turn, ct) is not null)
            {
                losing.Add(person);
            }
        }

        return (looked, losing);
    }

    /// <summary>Everybody known, and who holds a place without being known otherwise.</summary>
    private async IAsyncEnumerable<(PersonId Person, PersonRecord Record)> EverybodyAsync(Turns.Turn turn, [EnumeratorCancellation] CancellationToken ct)
    {
        var seen = 0;
        await foreach (var known in people.EachAsync(ct))
        {
            await RenewAsync();
            yield return known;
        }

        foreach (var feature in places)
        {
            await foreach (var holder in feature.HoldersAsync(ct))
            {
                await RenewAsync();
                if (await people.LoadAsync(holder, ct) == PersonRecord.Empty)
                {
                    yield return (holder, PersonRecord.Empty);
                }
            }
        }

        async Task RenewAsync()
        {
            if (++seen % BetweenRenewals == 0)
            {
                await turn.RenewAsync(ct);
            }
        }
    }

    /// <summary>Null for who may keep what they hold, and for whom no roll can tell because their account's name isn't known.</summary>
    private async Task<PlaceLoss?> LossOfAsync(PersonId person, PersonRecord record, Turns.Turn turn, CancellationToken ct)
    {
        var isNameMissing = false;
        var asker = new Asker(new Person(person, null), _ =>
        {
            isNameMissing |= record.UserPrincipalName is null;
            return Task.FromResult(record.UserPrincipalName);
        });
        for (var started = time.GetTimestamp(); ;)
        {
            switch (EligibilityRule.Decide(await rolls.StaffAsync(asker, ct), await rolls.AdministratorsAsync(asker, ct), record.IsAdministrator))
            {
                case EligibilityVerdict.NotStaff:
                    return PlaceLoss.NotStaff;
                case EligibilityVerdict.AdministratorByRoll or EligibilityVerdict.AdministratorByWord:
                    return PlaceLoss.Administrator;
                case EligibilityVerdict.CannotTell when !isNameMissing:
                    if (time.GetElapsedTime(started) > _patience)
                    {
                        throw new RollAwayException();
                    }

                    await turn.RenewAsync(ct);
                    await Task.Delay(_betweenTries, time, ct);
                    continue;
                default:
                    return null;
            }
        }
    }

    /// <summary>What is to be told is written down before anything is taken, so that a crash in between leaves nobody untold.</summary>
    private async Task TakeAsync(PersonId person, PersonRecord record, PlaceLoss loss, CancellationToken ct)
    {
        var holds = false;
        foreach (var feature in places)
        {
            holds |= await feature.HoldsAsync(person, loss, ct);
        }

        if (holds && record.Address is not null)
        {
            record = await people.ChangeAsync(person, stored => stored with { ToBeTold = loss }, ct);
        }

        if (holds)
        {
            foreach (var feature in places)
            {
                await feature.TakeAsync(person, loss, ct);
            }
        }

        if (record.ToBeTold is { } told)
        {
            var sent = await outbox.SendAsync(person, PlaceLossCard.For(told), ct);
            if (sent.Outcome != SendOutcome.Later)
            {
                await people.ChangeAsync(person, stored => stored with { ToBeTold = null }, ct);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A roll was changed and can't be read: nobody loses anything tonight. What is wrong with it is said when it is read.")]
        public static partial void NotReadable(ILogger logger);

        [LoggerMessage(2, LogLevel.Warning, "The staff roll has shrunk by more than half, or more than half of the people would lose their places by the rolls: nobody loses anything tonight. If it is meant, set StaffRoll:MeantToShrink to true for a night.")]
        public static partial void TooMany(ILogger logger);
    }
}
