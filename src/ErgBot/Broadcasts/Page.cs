using Azure;

namespace ErgBot.Broadcasts;

/// <summary>A part of a broadcast's recipients, as this instance has it.</summary>
internal sealed class Page(BroadcastId broadcast, int number, int of)
{
    /// <summary>How long a page is held without being written to. A crash leaves it lying for as long.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    public BroadcastId Broadcast => broadcast;

    public int Number => number;

    /// <summary>How many pages the broadcast has.</summary>
    public int Of => of;

    public DateTimeOffset HeldUntil { get; set; }

    /// <summary>The row as this instance wrote it last.</summary>
    public ETag ETag { get; set; }
}
