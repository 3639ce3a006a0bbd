using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ErgBot.Cards;
using ErgBot.People;
using ErgBot.Storage;

namespace ErgBot.Events.Reminders;

/// <summary>
/// Tells something to everybody whom it concerns, once each: that they were told is noted where it stands that it concerns them. One instance
/// goes round at a time; when it is killed, another goes on where the notes end, and repeats at most what was under way.
/// </summary>
internal sealed class NewsRound(IOutbox outbox)
{
    /// <summary>So many messages are under way at once; a crash repeats so many at most.</summary>
    public const int AtOnce = 2;

    private const int MostTries = 5;

    // Live chat goes first, and Teams allows more.
    private static readonly TimeSpan _pace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _sendTakesAtMost = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan _betweenRenewals = TimeSpan.FromSeconds(10);

    /// <param name="news">What is told, and to whom.</param>
    /// <param name="turn">The right to tell it, renewed on the way.</param>
    /// <param name="ct">Ends the round; what is under way is told and noted.</param>
    /// <exception cref="RoundUnfinishedException">Somebody couldn't be told now; the others were.</exception>
    /// <exception cref="TurnLostException">Another instance goes on.</exception>
    public async Task TellAsync<T>(News<T> news, Turns.Turn turn, CancellationToken ct)
    {
        // Told here and not noted, because what was read was changed under our hands.
        var told = new ConcurrentDictionary<PersonId, bool>();
        var (left, changed) = (0, false);
        do
        {
            (left, changed) = (0, false);
            await Parallel.ForEachAsync(
                DueAsync(news, turn, ct),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
                async (due, inTime) =>
                {
                    var person = news.Person(due);
                    if (!told.ContainsKey(person))
                    {
                        if (!await SendAsync(person, news.CardFor(due)))
                        {
                            Interlocked.Increment(ref left);
                            return;
                        }

                        told[person] = true;
                    }

                    if (!await news.NoteAsync(due))
                    {
                        changed = true;
                    }

                    await Task.Delay(_pace, inTime);
                });
        }
        while (changed);

        if (left > 0)
        {
            throw new RoundUnfinishedException();
        }
    }

    private static async IAsyncEnumerable<T> DueAsync<T>(News<T> news, Turns.Turn turn, [EnumeratorCancellation] CancellationToken ct)
    {
        var renewed = TimeProvider.System.GetTimestamp();
        await foreach (var due in news.Due(ct))
        {
            if (TimeProvider.System.GetElapsedTime(renewed) > _betweenRenewals)
            {
                await turn.RenewAsync(ct);
                renewed = TimeProvider.System.GetTimestamp();
                if (!await news.IsStillSo(ct))
                {
                    yield break;
                }
            }

            yield return due;
        }
    }

    /// <returns>False when it was certainly not taken, and may be later. What Teams may have taken is never sent again.</returns>
    private async Task<bool> SendAsync(PersonId person, CardReply card)
    {
        for (var tried = 1; ; tried++)
        {
            var sent = await TryAsync(person, card);
            if (sent.Outcome != SendOutcome.Later || tried == MostTries)
            {
                return sent.Outcome != SendOutcome.Later;
            }

            await Task.Delay(sent.RetryAfter is { } asked && asked < _longestPause ? asked : _pause);
        }
    }

    private async Task<Sent> TryAsync(PersonId person, CardReply card)
    {
        using var limit = new CancellationTokenSource(_sendTakesAtMost);
        try
        {
            return await outbox.SendAsync(person, card, limit.Token);
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
}
