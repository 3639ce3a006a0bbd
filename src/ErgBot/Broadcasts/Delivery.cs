using ErgBot.People;

namespace ErgBot.Broadcasts;

/// <summary>One recipient's row.</summary>
internal sealed record Delivery
{
    /// <summary>The row's key.</summary>
    public required string Key { get; init; }

    public DeliveryState State { get; init; }

    public DeliveryFailure Failure { get; init; }

    /// <summary>Null when it can't be read.</summary>
    public Recipient? To { get; init; }

    public int Tries { get; init; }

    /// <summary>Not to be sent before.</summary>
    public DateTimeOffset TryAt { get; init; }

    /// <summary>Whether it was sent again after a crash, and so may stand there twice.</summary>
    public bool Again { get; init; }

    /// <summary>Where it stands, to correct or recall it.</summary>
    public Posted? Posted { get; init; }
}
