using System.Threading.Channels;

namespace ErgBot.Answers.Tickets;

/// <summary>Tells this instance's worker that there is something to do for a ticket, so that nobody waits for the next sweep. What it doesn't hear, the sweep finds.</summary>
internal sealed class TicketBell
{
    private const int MostWaiting = 1000;

    private readonly Channel<TicketId> _rung = Channel.CreateBounded<TicketId>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring(TicketId id) => _rung.Writer.TryWrite(id);

    public IAsyncEnumerable<TicketId> HeardAsync(CancellationToken ct) => _rung.Reader.ReadAllAsync(ct);
}
