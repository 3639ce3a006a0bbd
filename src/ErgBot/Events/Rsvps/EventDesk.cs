using Azure;
using ErgBot.Storage;

namespace ErgBot.Events.Rsvps;

/// <summary>
/// Where this instance's wishes for one event are decided. What comes while a transaction is under way waits, and goes together into the next
/// one: taps that arrive together cost one write. Other instances are met by the event row's ETag: then what they did is learned, and all is
/// decided again.
/// </summary>
/// <param name="partition">Where the event is stored.</param>
/// <param name="now">Calendar time.</param>
/// <param name="committed">Told of what has become true, before whoever wanted it is.</param>
/// <param name="pause">Waits; tests don't.</param>
internal sealed class EventDesk(IEventPartition partition, Func<DateTimeOffset> now, Action<Draft> committed, Func<TimeSpan, CancellationToken, Task>? pause = null)
{
    /// <summary>So long storage may keep silent before everybody who waits is refused.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Together with the patience still less than the 10 s in which a tap must be answered.
    private static readonly TimeSpan _mostContention = TimeSpan.FromSeconds(6);

    // An event's row that is younger is not read again before it is written on its condition.
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(1);

    // A thousand answers a page: what is more, or takes longer, is read while taps go on.
    private const int PagesToWaitFor = 5;
    private static readonly TimeSpan _worthWaitingFor = TimeSpan.FromMilliseconds(500);

    private const int MostAtOnce = Draft.MostEntities;

    // Some ten megabytes. An event with more answers is decided by reading each one.
    private const int MostRemembered = 200_000;

    private static readonly TimeProvider _machine = TimeProvider.System;

    private readonly Func<TimeSpan, CancellationToken, Task> _pause = pause ?? Task.Delay;
    private readonly EventMemory _memory = new();
    private readonly Lock _gate = new();
    private readonly Queue<Wish> _waiting = new();
    private StoredHead? _hint;
    private bool _isRunning;
    private volatile bool _isReadingAll;
    private volatile bool _isTooBig;
    private long _otherSeenAt = _machine.GetTimestamp() - _machine.TimestampFrequency;

    /// <summary>Answers remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _memory.Count;
            }
        }
    }

    /// <summary>Whether every answer is remembered.</summary>
    public bool KnowsAll
    {
        get
        {
            lock (_gate)
            {
                return _memory.IsWhole;
            }
        }
    }

    public Task<T> AskAsync<T>(WishOf<T> wish)
    {
        lock (_gate)
        {
            _waiting.Enqueue(wish);
            if (!_isRunning)
            {
                _isRunning = true;
                _ = Task.Run(RunAsync);
            }
        }

        return wish.Result;
    }

    /// <summary>The event's row was read elsewhere: the next decision needn't read it again.</summary>
    public void Hint(StoredHead read)
    {
        lock (_gate)
        {
            _hint = read;
        }
    }

    /// <summary>Goes on giving free seats to who waits, where a crash has left it.</summary>
    public void Nudge()
    {
        _ = AskAsync(new WishOf<bool>(draft => { draft.Promote(now()); return true; }, false, []));
    }

    public void Forget(RsvpKey key)
    {
        lock (_gate)
        {
            _memory.Forget(key);
        }
    }

    public void ForgetAnswers()
    {
        lock (_gate)
        {
            _memory.ForgetAnswers();
        }
    }

    private async Task RunAsync()
    {
        var left = new Queue<Wish>();
        while (TakeWaiting(left))
        {
            try
            {
                await CommitAsync(left);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // Nobody waits behind a storage that is away: they are all told now.
                TakeWaiting(left);
                foreach (var wish in left)
                {
                    wish.Fail(fault);
                }

                left.Clear();
            }
        }
    }

    /// <summary>False when there is nothing left to do; then the next wish starts anew.</summary>
    private bool TakeWaiting(Queue<Wish> left)
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var wish))
            {
                left.Enqueue(wish);
            }

            return _isRunning = left.Count > 0;
        }
    }

    /// <summary>Decides as many wishes as fit into one transaction, and makes them come true; the others stay.</summary>
    private async Task CommitAsync(Queue<Wish> wishes)
    {
        var began = _machine.GetTimestamp();
        using var patience = new CancellationTokenSource(Patience);
        Draft? tried = null;
        var decided = 0;
        try
        {
            for (var tries = 1; ; tries++)
            {
                if (!await KnowAsync(wishes, isRetry: tries > 1, patience.Token))
                {
                    MissAll(wishes);
                    return;
                }

                if (tried is not null && _memory.Stored!.Recent.Holds(tried.Batch))
                {
                    // It was ours: the response to an earlier try got lost.
                    Come(wishes, decided, tried);
                    return;
                }

                (tried, decided) = Decide(wishes);
                if (!tried.ChangesAnything && IsCertain(wishes, decided))
                {
                    Come(wishes, decided, tried);
                    return;
                }

                if (tried.ChangesAnything && await TryCommitAsync(tried, patience, began, tries))
                {
                    Come(wishes, decided, tried);
                    await LetOthersAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new StorageAwayException();
        }
    }

    /// <returns>False when it wasn't accepted, or nobody knows.</returns>
    private async Task<bool> TryCommitAsync(Draft draft, CancellationTokenSource patience, long began, int tries)
    {
        try
        {
            var written = await partition.CommitAsync(draft, patience.Token);
            lock (_gate)
            {
                _memory.Commit(draft, written);
            }

            return true;
        }
        catch (RequestFailedException refusal) when (Conditional.IsRefusal(refusal))
        {
            if (_machine.GetElapsedTime(began) > _mostContention)
            {
                throw new ContendedException(refusal);
            }

            // Storage has answered, so it may take its time again. Full jitter: who collided must not come back in step.
            _otherSeenAt = _machine.GetTimestamp();
            patience.CancelAfter(Patience);
            await _pause(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * Math.Min(100, 5 << Math.Min(tries, 5))), patience.Token);
            return false;
        }
        catch (Exception unknown) when (StorageFault.IsOutage(unknown) && unknown is not StorageAwayException)
        {
            // It may be stored. The event's row tells, if it can be read in time.
            return false;
        }
    }

    /// <summary>Makes sure that the memory holds what the wishes need. What is read beside the event's row is read after it, so that the row's ETag vouches for all of it.</summary>
    /// <returns>False when the event is gone.</returns>
    private async Task<bool> KnowAsync(Queue<Wish> wishes, bool isRetry, CancellationToken ct)
    {
        if (!IsFresh(isRetry) && !await ReadHeadAsync(ct))
        {
            return false;
        }

        await ReadAnswersAsync([.. wishes.Take(MostAtOnce).SelectMany(wish => wish.Keys).Distinct()], ct);
        if (_memory.Stored!.Head.Waiting > 0 && _memory.Line is null)
        {
            var line = await partition.ReadLineAsync(ct);
            lock (_gate)
            {
                _memory.Learn(line);
            }
        }

        return true;
    }

    private bool IsFresh(bool isRetry)
    {
        lock (_gate)
        {
            if (_hint is { } hint && (_memory.Stored is null || hint.Recent.Number > _memory.Stored.Recent.Number))
            {
                _memory.Learn(hint);
            }

            _hint = null;
            return !isRetry && _memory.Stored is { } known && _machine.GetElapsedTime(known.At) < _fresh;
        }
    }

    private async Task<bool> ReadHeadAsync(CancellationToken ct)
    {
        if (_memory.Stored is null && !_isReadingAll)
        {
            // Everything at once costs no more than the row alone, as long as there are few answers.
            return await ReadAllAsync(ct);
        }

        var read = await partition.ReadHeadAsync(ct);
        lock (_gate)
        {
            if (read is null)
            {
                _memory.ForgetAnswers();
                return false;
            }

            _memory.Learn(read);
            return true;
        }
    }

    private async Task ReadAnswersAsync(IReadOnlyList<RsvpKey> keys, CancellationToken ct)
    {
        if (UnknownOf(keys).Count > 0 && !_isReadingAll && !_isTooBig)
        {
            await ReadAllAsync(ct);
        }

        await Task.WhenAll(UnknownOf(keys).Select(async key =>
        {
            var rsvp = await partition.ReadAnswerAsync(key, ct);
            lock (_gate)
            {
                _memory.Learn(key, rsvp);
            }
        }));
    }

    private List<RsvpKey> UnknownOf(IReadOnlyList<RsvpKey> keys)
    {
        lock (_gate)
        {
            return [.. keys.Where(key => !_memory.Knows(key))];
        }
    }

    /// <summary>Reads the whole partition: its first pages now, what is more while taps go on.</summary>
    /// <returns>False when the event is gone.</returns>
    private Task<bool> ReadAllAsync(CancellationToken ct)
    {
        var isThere = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _isReadingAll = true;
        _ = ReadPagesAsync(isThere);
        return isThere.Task.WaitAsync(ct);
    }

    private async Task ReadPagesAsync(TaskCompletionSource<bool> isThere)
    {
        try
        {
            var began = _machine.GetTimestamp();
            await using var reading = new PartitionReading(partition);
            for (var page = 1; await reading.NextAsync() && page < PagesToWaitFor && _machine.GetElapsedTime(began) < _worthWaitingFor; page++)
            {
            }

            if (Learn(reading) is { } generation && !reading.IsAtEnd)
            {
                isThere.SetResult(true);
                await ReadOnAsync(reading, generation);
            }

            _isReadingAll = false;
            isThere.TrySetResult(reading.Head is not null);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Who waits for the first pages is told; of later ones: until the next try answers are read one by one.
            _isReadingAll = false;
            isThere.TrySetException(fault);
        }
    }

    /// <returns>The memory's generation, in which the answers that are still to be read may be added to it; null when nothing may.</returns>
    private int? Learn(PartitionReading reading)
    {
        lock (_gate)
        {
            // Nobody waited for it, and the memory knows of later changes than it does: its answers may be older than those.
            if (reading.Head is not { } head || head.Recent.Number < _memory.Stored?.Recent.Number)
            {
                return null;
            }

            _memory.Learn(head);
            if (reading.IsAtEnd)
            {
                _memory.LearnAll(reading.Answers);
                _memory.Learn(reading.Line);
            }

            return _memory.Generation;
        }
    }

    private async Task ReadOnAsync(PartitionReading reading, int generation)
    {
        while (reading.Answers.Count < MostRemembered && await reading.NextAsync())
        {
        }

        _isTooBig = !reading.IsAtEnd;
        lock (_gate)
        {
            if (reading.IsAtEnd && generation == _memory.Generation)
            {
                _memory.LearnAll(reading.Answers);
            }
        }
    }

    private (Draft Draft, int Decided) Decide(Queue<Wish> wishes)
    {
        lock (_gate)
        {
            var draft = new Draft(_memory.Stored!, _memory.Line ?? [], _memory.Find);
            var decided = 0;
            foreach (var wish in wishes.Take(MostAtOnce))
            {
                if (!draft.HasRoom)
                {
                    break;
                }

                wish.Decide(draft);
                decided++;
            }

            return (draft, decided);
        }
    }

    /// <summary>What changes nothing is confirmed by no write: the event's row has to have been read after the wish came.</summary>
    private bool IsCertain(Queue<Wish> wishes, int decided) => wishes.Take(decided).All(wish => wish.At <= _memory.Stored!.At);

    private void Come(Queue<Wish> wishes, int decided, Draft draft)
    {
        if (draft.ChangesAnything)
        {
            committed(draft);
        }

        for (; decided > 0; decided--)
        {
            wishes.Dequeue().Come();
        }

        if (RsvpDecision.OwesASeat(draft.Head, now()) && draft.Line.Count > 0)
        {
            Nudge();
        }
    }

    private static void MissAll(Queue<Wish> wishes)
    {
        while (wishes.TryDequeue(out var wish))
        {
            wish.Miss();
        }
    }

    /// <summary>Who always writes first always finds its memory right: an instance that has met another one leaves it a moment.</summary>
    private Task LetOthersAsync() => _machine.GetElapsedTime(_otherSeenAt) < _fresh
        ? _pause(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 30)), CancellationToken.None)
        : Task.CompletedTask;
}
