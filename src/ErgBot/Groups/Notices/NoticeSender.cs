using ErgBot.Cards;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Groups.Notices;

/// <summary>
/// Sends what a row owes to people, one after the other. Before a notice is sent its row is held, after it what became of it is written down: a
/// crash in between repeats that one, and no instance sends what another is sending.
/// </summary>
internal sealed partial class NoticeSender(IOutbox outbox, TimeProvider time, ILogger<NoticeSender> log)
{
    private static readonly TimeSpan _sendTakesAtMost = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan _betweenTries = TimeSpan.FromSeconds(1);

    /// <param name="change">Changes the row's notices on condition, null to change nothing; gives the row, null when it is gone.</param>
    /// <param name="cardFor">What a notice says by the row as it is then; null when there is nothing to tell any more.</param>
    /// <param name="ct">Asks to stop after the one under way, which is finished and written down.</param>
    public async Task SendDueAsync<TRow>(Func<Func<NoticeBox, NoticeBox?>, Task<TRow?>> change, Func<TRow, Notice, CancellationToken, Task<CardReply?>> cardFor, CancellationToken ct)
        where TRow : class
    {
        while (!ct.IsCancellationRequested)
        {
            (NoticeBox Box, Notice Notice)? begun = null;
            var row = await change(box => (begun = box.Begin(time.GetUtcNow()))?.Box);
            if (row is null || begun is not { } next)
            {
                return;
            }

            var (held, notice) = (next.Box.HeldUntil, next.Notice);
            var sent = await SendAsync(row, notice, cardFor, ct);
            await RecordAsync(() => change(box => box.Done(notice, held, sent, time.GetUtcNow())), held);
        }
    }

    private async Task<Sent> SendAsync<TRow>(TRow row, Notice notice, Func<TRow, Notice, CancellationToken, Task<CardReply?>> cardFor, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(_sendTakesAtMost, time);
        CardReply? card;
        try
        {
            card = await cardFor(row, notice, limit.Token);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            // By type alone: a message may quote what is in a row. The row's other notices, and other rows, don't wait for it.
            Log.NotMade(log, fault.GetType().Name);
            return new Sent(SendOutcome.Later);
        }

        try
        {
            return card is null ? Sent.Refused : await outbox.SendAsync(notice.To, card, limit.Token);
        }
        catch (Exception away) when (StorageFault.IsOutage(away))
        {
            // The address couldn't be read, so nothing was sent.
            return new Sent(SendOutcome.Later);
        }
        catch (OperationCanceledException)
        {
            return Sent.Uncertain;
        }
    }

    /// <summary>Tried as long as the row is held; what isn't written down by then is sent again.</summary>
    private async Task RecordAsync(Func<Task> record, DateTimeOffset held)
    {
        while (true)
        {
            try
            {
                await record();
                return;
            }
            catch (Exception away) when (StorageFault.IsOutage(away) && time.GetUtcNow() < held)
            {
                await Task.Delay(_betweenTries, time);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A notice of a group could not be made now ({Kind}); tried again later.")]
        public static partial void NotMade(ILogger logger, string kind);
    }
}
