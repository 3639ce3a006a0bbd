using System.Globalization;
using Azure;
using ErgBot.Storage;

namespace ErgBot.Broadcasts;

/// <summary>
/// Queue <c>broadcasts</c>: a message says that there is work on a page. It is a hint and never the truth: one too many finds nothing to do, one
/// too few is put there again by the sweep.
/// </summary>
internal sealed class BroadcastQueue(Tables tables)
{
    private const int AtOnce = 8;

    private static readonly TimeSpan _hidden = TimeSpan.FromSeconds(10);

    public Task AddAsync(BroadcastId broadcast, IEnumerable<int> pages, CancellationToken ct) => Parallel.ForEachAsync(
        pages,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
        async (page, inTime) => await AddAsync(broadcast, page, TimeSpan.Zero, inTime));

    /// <summary>It shows after so long.</summary>
    public Task AddAsync(BroadcastId broadcast, int page, TimeSpan after, CancellationToken ct) =>
        tables.BroadcastQueue.SendMessageAsync(string.Create(CultureInfo.InvariantCulture, $"{broadcast} {page}"), visibilityTimeout: after, cancellationToken: ct);

    /// <summary>The next one; null when there is none. It comes again unless it is taken out.</summary>
    public async Task<PageWork?> NextAsync(CancellationToken ct)
    {
        while ((await tables.BroadcastQueue.ReceiveMessageAsync(_hidden, ct)).Value is { } message)
        {
            if (message.Body.ToString().Split(' ') is [var id, var page] && BroadcastId.TryParse(id, out var broadcast) && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return new PageWork(broadcast, number, message.MessageId, message.PopReceipt);
            }

            await TakeOutAsync(message.MessageId, message.PopReceipt, ct);
        }

        return null;
    }

    public Task TakeOutAsync(PageWork work, CancellationToken ct) => TakeOutAsync(work.Message, work.Receipt, ct);

    /// <summary>Whether nothing waits there, hidden messages included.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken ct) => (await tables.BroadcastQueue.GetPropertiesAsync(ct)).Value.ApproximateMessagesCount == 0;

    private async Task TakeOutAsync(string message, string receipt, CancellationToken ct)
    {
        try
        {
            await tables.BroadcastQueue.DeleteMessageAsync(message, receipt, ct);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 400)
        {
            // Somebody else has it by now, and finds the page taken.
        }
    }
}
