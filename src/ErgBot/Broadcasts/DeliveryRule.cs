using ErgBot.People;

namespace ErgBot.Broadcasts;

/// <summary>What becomes of a recipient's row. Pure.</summary>
internal static class DeliveryRule
{
    /// <summary>So often a send that was certainly not taken is tried; being throttled doesn't count.</summary>
    public const int MostTries = 8;

    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestPause = TimeSpan.FromMinutes(1);

    /// <summary>As it is written down before it is sent.</summary>
    public static Delivery Begun(Delivery delivery) => delivery with { State = DeliveryState.InFlight, Tries = delivery.Tries + 1 };

    /// <summary>It was written down as being sent, and certainly wasn't.</summary>
    public static Delivery TakenBack(Delivery delivery) => delivery with { State = DeliveryState.Waiting, Tries = delivery.Tries - 1 };

    /// <summary>Whoever was sending it is gone, and nobody knows whether it arrived.</summary>
    public static Delivery CutOff(Delivery delivery, OnUncertain mode) => (delivery.Posted, mode) switch
    {
        // Putting right and taking away do no harm twice.
        (not null, _) => delivery with { State = DeliveryState.Waiting },
        (_, OnUncertain.Resend) => delivery with { State = DeliveryState.Waiting, Again = true },
        _ => delivery with { State = DeliveryState.Uncertain },
    };

    /// <summary>As it is written down after what stands there was put right or taken away. Whatever comes of it, it had arrived.</summary>
    public static Delivery Mended(Delivery delivery, BroadcastTask task, Sent sent, DateTimeOffset now) => (task, sent.Outcome) switch
    {
        (BroadcastTask.Correct, SendOutcome.Sent) => delivery with { State = DeliveryState.Sent },
        (BroadcastTask.Recall, SendOutcome.Sent) => delivery with { State = DeliveryState.Recalled },
        (BroadcastTask.Recall, SendOutcome.Refused) when sent.Reason == RefusalReason.Gone => delivery with { State = DeliveryState.Recalled },
        (_, SendOutcome.Refused) => delivery with { State = DeliveryState.Sent },
        _ when sent.IsThrottled => delivery with { State = DeliveryState.Waiting, Tries = delivery.Tries - 1, TryAt = now + WaitAsked(sent, delivery) },
        _ when delivery.Tries >= MostTries => delivery with { State = DeliveryState.Sent },
        _ => delivery with { State = DeliveryState.Waiting, TryAt = now + (sent.RetryAfter ?? Pause(delivery.Tries)) },
    };

    /// <summary>As it stands when what arrived is to be put right or taken away; who was not reached isn't any more.</summary>
    public static Delivery ToMend(Delivery delivery) => delivery switch
    {
        { State: DeliveryState.Sent, Posted: not null } => delivery with { State = DeliveryState.Waiting, Tries = 0, TryAt = default },
        { State: DeliveryState.Waiting, Posted: null } => delivery with { State = DeliveryState.Refused, Failure = DeliveryFailure.Stopped },
        _ => delivery,
    };

    /// <summary>As it is written down after it was sent.</summary>
    public static Delivery Done(Delivery delivery, Sent sent, DateTimeOffset now) => sent.Outcome switch
    {
        SendOutcome.Sent => delivery with { State = DeliveryState.Sent, Posted = sent.Posted },
        SendOutcome.Uncertain => delivery with { State = DeliveryState.Uncertain },
        SendOutcome.Refused => delivery with { State = DeliveryState.Refused, Failure = FailureOf(sent.Reason) },
        _ when sent.IsThrottled => delivery with { State = DeliveryState.Waiting, Tries = delivery.Tries - 1, TryAt = now + WaitAsked(sent, delivery) },
        _ when delivery.Tries >= MostTries => delivery with { State = DeliveryState.Refused, Failure = DeliveryFailure.GivenUp },
        _ => delivery with { State = DeliveryState.Waiting, TryAt = now + (sent.RetryAfter ?? Pause(delivery.Tries)) },
    };

    /// <summary>As an organizer wants it tried once more; unchanged where that isn't meant, or can't help.</summary>
    public static Delivery Replayed(Delivery delivery, Replay replay) => (replay, delivery.State) switch
    {
        (Replay.Uncertain, DeliveryState.Uncertain) => delivery with { State = DeliveryState.Waiting, Tries = 0, TryAt = default, Again = true },
        (Replay.Refused, DeliveryState.Refused) when delivery.To is { Conversation: not null } =>
            delivery with { State = DeliveryState.Waiting, Failure = DeliveryFailure.None, Tries = 0, TryAt = default },
        _ => delivery,
    };

    /// <summary>As long as Teams asked for, and no longer; where it asked for nothing, a second more than for nothing.</summary>
    public static TimeSpan WaitAsked(Sent sent, Delivery delivery) => sent.RetryAfter ?? Pause(delivery.Tries);

    /// <summary>Nothing can be sent to it: it ends before it began.</summary>
    public static Delivery Unsendable(Delivery delivery) => delivery with
    {
        State = DeliveryState.Refused,
        Failure = delivery.To is null ? DeliveryFailure.Unreadable : DeliveryFailure.NotInstalled,
    };

    private static TimeSpan Pause(int tries) =>
        TimeSpan.FromTicks(Math.Min(_longestPause.Ticks, _firstPause.Ticks << Math.Clamp(tries - 1, 0, 10)));

    private static DeliveryFailure FailureOf(RefusalReason reason) => reason switch
    {
        RefusalReason.NotInstalled => DeliveryFailure.NotInstalled,
        RefusalReason.Blocked => DeliveryFailure.Blocked,
        RefusalReason.Gone => DeliveryFailure.ConversationGone,
        RefusalReason.BadMessage => DeliveryFailure.BadMessage,
        RefusalReason.TooBig => DeliveryFailure.TooBig,
        _ => DeliveryFailure.Other,
    };
}
