using ErgBot.People;

namespace ErgBot.Broadcasts;

/// <summary>What a wish makes of a broadcast: pure and total. Who wants it is looked up at that moment; pressed twice it comes to the same.</summary>
internal static class BroadcastRule
{
    /// <summary>More people than this need a second organizer.</summary>
    public const int MostAlone = 500;

    /// <summary>Writes a draft, or changes one's own.</summary>
    public static BroadcastDecision Save(Broadcast? stored, Broadcast written, BroadcastActor actor) => stored switch
    {
        _ when !actor.MayReach(written.Audience) => new(BroadcastOutcome.NotAllowed),
        null => new(BroadcastOutcome.Saved, written),
        _ when stored.Author.Id != actor.Id => new(BroadcastOutcome.NotAllowed),
        { State: not BroadcastState.Draft } => new(BroadcastOutcome.TooLate),
        _ when Same(stored, written) => new(BroadcastOutcome.Saved),

        // Who agreed, or was asked to, has seen something else.
        _ => new(BroadcastOutcome.Saved, stored with
        {
            Message = written.Message,
            Audience = written.Audience,
            SendAt = written.SendAt,
            Shown = null,
            NeedsSecond = false,
            Version = stored.Version + 1,
        }),
    };

    /// <summary>The author's word that it shall go.</summary>
    /// <param name="stored">The broadcast.</param>
    /// <param name="actor">Who presses.</param>
    /// <param name="reach">How many people it would reach now.</param>
    /// <param name="seen">The version that they saw.</param>
    /// <param name="shown">The card on which they press, which shows how far it is from then on.</param>
    /// <param name="now">Calendar time.</param>
    public static BroadcastDecision Send(Broadcast stored, BroadcastActor actor, int reach, int seen, Posted? shown, DateTimeOffset now) => stored switch
    {
        _ when stored.Author.Id != actor.Id || !actor.MayReach(stored.Audience) => new(BroadcastOutcome.NotAllowed),
        { State: BroadcastState.Queued or BroadcastState.Sending or BroadcastState.Sent } => new(BroadcastOutcome.AlreadySo),
        { State: BroadcastState.Cancelled } => new(BroadcastOutcome.TooLate),
        { SendAt: { } at } when at <= now => new(BroadcastOutcome.TimeIsPast),
        _ when stored.Version != seen => new(BroadcastOutcome.ChangedMeanwhile),
        { NeedsSecond: true } => new(BroadcastOutcome.AlreadySo),
        _ when stored.Audience.Everyone || reach > MostAlone => new(BroadcastOutcome.AsksSecond, stored with { NeedsSecond = true, Shown = shown }),
        _ => new(BroadcastOutcome.Queued, stored with { State = BroadcastState.Queued, Shown = shown }),
    };

    /// <summary>A second organizer's word.</summary>
    public static BroadcastDecision Agree(Broadcast stored, BroadcastActor actor, int seen, DateTimeOffset now) => stored switch
    {
        { State: BroadcastState.Queued or BroadcastState.Sending or BroadcastState.Sent } when actor.IsOrganizer => new(BroadcastOutcome.AlreadySo),
        _ when !actor.IsOrganizer || stored.Author.Id == actor.Id => new(BroadcastOutcome.NotAllowed),
        not { State: BroadcastState.Draft, NeedsSecond: true } => new(BroadcastOutcome.ChangedMeanwhile),
        { SendAt: { } at } when at <= now => new(BroadcastOutcome.TimeIsPast),
        _ when stored.Version != seen => new(BroadcastOutcome.ChangedMeanwhile),
        _ => new(BroadcastOutcome.Queued, stored with { State = BroadcastState.Queued, Second = actor.Person }),
    };

    /// <summary>Whether what was planned may still go when its hour has come.</summary>
    /// <param name="stored">The broadcast.</param>
    /// <param name="author">Who wrote it, as looked up now.</param>
    /// <param name="isAgreed">Whether a second organizer agreed who is one still.</param>
    /// <param name="reach">How many people it would reach now.</param>
    public static Halt AtItsHour(Broadcast stored, BroadcastActor author, bool isAgreed, int reach) => stored switch
    {
        _ when !author.MayReach(stored.Audience) => Halt.AuthorMayNot,
        _ when !isAgreed && (stored.Audience.Everyone || reach > MostAlone) => Halt.NeedsSecond,
        _ => Halt.None,
    };

    /// <param name="stored">The broadcast.</param>
    /// <param name="actor">Who presses.</param>
    /// <param name="now">Real time.</param>
    public static BroadcastDecision Cancel(Broadcast stored, BroadcastActor actor, DateTimeOffset now) => stored switch
    {
        _ when !actor.MayWrite || !actor.MaySee(stored) => new(BroadcastOutcome.NotAllowed),
        { State: BroadcastState.Cancelled } => new(BroadcastOutcome.AlreadySo),
        { State: BroadcastState.Sent } or { Task: not BroadcastTask.Send } => new(BroadcastOutcome.TooLate),
        { State: BroadcastState.Draft } => new(BroadcastOutcome.Discarded, stored with { State = BroadcastState.Cancelled, Ended = now, Reported = true, NeedsSecond = false }),
        _ => new(BroadcastOutcome.Cancelled, stored with { State = BroadcastState.Cancelled, Ended = stored.Pages == 0 ? now : null, ShownAt = default }),
    };

    /// <summary>Once more to those who may have it or not, or to those who refused it.</summary>
    public static BroadcastDecision Again(Broadcast stored, BroadcastActor actor, Replay replay) => stored switch
    {
        _ when !actor.MayWrite || !actor.MaySee(stored) || !actor.MayReach(stored.Audience) => new(BroadcastOutcome.NotAllowed),
        { State: BroadcastState.Queued or BroadcastState.Sending } => new(BroadcastOutcome.AlreadySo),
        not { State: BroadcastState.Sent, Ended: not null, HasRows: true } => new(BroadcastOutcome.TooLate),
        _ when Count(stored.Totals, replay) == 0 => new(BroadcastOutcome.AlreadySo),
        _ => new(BroadcastOutcome.Replayed, stored with { State = BroadcastState.Queued, Task = BroadcastTask.Send, SendAt = null, Ended = null, Reported = false, Replay = replay, HeldUntil = default }),
    };

    /// <summary>Puts right what has arrived. Who agreed to it hasn't seen the new words: what needed a second organizer is taken back and written anew.</summary>
    public static BroadcastDecision Correct(Broadcast stored, BroadcastActor actor, Message message) => stored switch
    {
        _ when !actor.MayReach(stored.Audience) || stored.Author.Id != actor.Id => new(BroadcastOutcome.NotAllowed),
        { Second: not null } or { HasRows: false } or { Ended: null } or { Totals.Sent: 0 } or { Task: BroadcastTask.Recall } => new(BroadcastOutcome.TooLate),
        _ when stored.Message == message => new(BroadcastOutcome.AlreadySo),
        _ => new(BroadcastOutcome.Mending, Mending(stored, BroadcastTask.Correct) with { Message = message, Version = stored.Version + 1 }),
    };

    /// <summary>Takes back what has arrived, or what is left of it where Teams didn't let it before.</summary>
    public static BroadcastDecision Recall(Broadcast stored, BroadcastActor actor) => stored switch
    {
        _ when !actor.MayWrite || !actor.MaySee(stored) => new(BroadcastOutcome.NotAllowed),
        { Task: BroadcastTask.Recall } when !IsRecalledInPart(stored) => new(BroadcastOutcome.AlreadySo),
        { HasRows: false } or { Ended: null } or { Totals.Sent: 0 } => new(BroadcastOutcome.TooLate),
        _ => new(BroadcastOutcome.Mending, Mending(stored, BroadcastTask.Recall)),
    };

    /// <summary>Teams didn't let it be taken back everywhere: where it didn't, it still stands, and it can be tried again.</summary>
    public static bool IsRecalledInPart(Broadcast broadcast) => broadcast is { Task: BroadcastTask.Recall, Ended: not null, Totals.Sent: > 0 };

    public static bool CanMend(Broadcast broadcast) => broadcast is { Began: not null, Ended: not null, HasRows: true, Totals.Sent: > 0 };

    private static Broadcast Mending(Broadcast stored, BroadcastTask task) =>
        stored with { State = BroadcastState.Queued, Task = task, Replay = Replay.Nobody, SendAt = null, Ended = null, Reported = false, HeldUntil = default };

    public static int Count(Totals totals, Replay replay) => replay switch
    {
        Replay.Uncertain => totals.Uncertain,
        Replay.Refused => totals.Blocked + totals.Failed,
        _ => 0,
    };

    private static bool Same(Broadcast one, Broadcast other) => (one.Message, one.Audience, one.SendAt) == (other.Message, other.Audience, other.SendAt);
}
