namespace ErgBot.Broadcasts;

/// <summary>What became of how many.</summary>
internal readonly record struct Totals
{
    public int Sent { get; init; }

    public int NotInstalled { get; init; }

    public int Blocked { get; init; }

    /// <summary>Refused for another reason, or given up.</summary>
    public int Failed { get; init; }

    /// <summary>Teams may have it or not.</summary>
    public int Uncertain { get; init; }

    /// <summary>To be sent yet; after the end, what a cancelled broadcast left unsent.</summary>
    public int Waiting { get; init; }

    public int Recalled { get; init; }

    /// <summary>How many of all these were sent a second time after a crash, because nobody knew of the first.</summary>
    public int Again { get; init; }

    public int All => Sent + NotInstalled + Blocked + Failed + Uncertain + Waiting + Recalled;

    public static Totals Of(IEnumerable<Delivery> deliveries)
    {
        var totals = default(Totals);
        foreach (var delivery in deliveries)
        {
            totals += Of(delivery);
        }

        return totals;
    }

    public static Totals operator +(Totals one, Totals other) => new()
    {
        Sent = one.Sent + other.Sent,
        NotInstalled = one.NotInstalled + other.NotInstalled,
        Blocked = one.Blocked + other.Blocked,
        Failed = one.Failed + other.Failed,
        Uncertain = one.Uncertain + other.Uncertain,
        Waiting = one.Waiting + other.Waiting,
        Recalled = one.Recalled + other.Recalled,
        Again = one.Again + other.Again,
    };

    private static Totals Of(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Sent => new() { Sent = 1, Again = Count(delivery.Again) },
        DeliveryState.Uncertain => new() { Uncertain = 1, Again = Count(delivery.Again) },
        DeliveryState.Recalled => new() { Recalled = 1, Again = Count(delivery.Again) },
        DeliveryState.Refused when delivery.Failure == DeliveryFailure.NotInstalled => new() { NotInstalled = 1, Again = Count(delivery.Again) },
        DeliveryState.Refused when delivery.Failure == DeliveryFailure.Blocked => new() { Blocked = 1, Again = Count(delivery.Again) },
        DeliveryState.Refused => new() { Failed = 1, Again = Count(delivery.Again) },
        _ => new() { Waiting = 1, Again = Count(delivery.Again) },
    };

    private static int Count(bool counts) => counts ? 1 : 0;
}
