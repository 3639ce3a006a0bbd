using Microsoft.Extensions.Options;

namespace ErgBot.People.Pace;

/// <summary>
/// One budget for all that the bot sends, over all instances. What it sends of its own accord to many waits here for slots; a reply in a chat
/// waits for nobody and takes the next slot instead, so it is the broadcast that gives way.
/// </summary>
internal sealed class SendPace(PaceStore store, ConversationPace conversations, Pseudonyms pseudonyms, IOptions<PaceOptions> options, TimeProvider time) : IDisposable
{
    // Slots become free one after the other, and the first waits idle for the last of those that are taken together, but each time they are taken
    // costs a write: at least two, and at least the 64th part of a second's.
    private const int FewestTogether = 2;
    private const int FewestInASecond = 64;

    /// <summary>A share isn't used to its very end: clocks of instances differ a little, and what left last is still on its way.</summary>
    private static readonly TimeSpan _margin = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan _lookAgain = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _wantedFor = TimeSpan.FromSeconds(1.5);

    private static readonly AsyncLocal<Payment?> _paying = new();

    private readonly Guid _self = Guid.NewGuid();
    private readonly SlotRing _slots = new();
    private readonly QuickestTrip _quickest = new();
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _line = new(1);
    private readonly SemaphoreSlim _called = new(0, 1);
    private DateTimeOffset _heldUntil;
    private DateTimeOffset _restsUntil;
    private DateTimeOffset _wantedUntil;

    /// <summary>Slots that this instance holds.</summary>
    public int Share
    {
        get
        {
            lock (_gate)
            {
                return time.GetUtcNow() < _heldUntil ? _slots.Count : 0;
            }
        }
    }

    /// <summary>Takes slots that are free, and waits until there are some; whoever came first gets them first.</summary>
    /// <returns>How many; 0 when there were none for so long. Each that was taken is to be used by a <see cref="Pay"/>, or given back.</returns>
    public async Task<int> TakeAsync(int most, TimeSpan atMost, CancellationToken ct)
    {
        var until = Now + atMost;
        if (!await _line.WaitAsync(atMost, ct))
        {
            return 0;
        }

        try
        {
            while (true)
            {
                var (taken, wait) = TryTake(most);
                if (taken > 0 || Now + wait > until)
                {
                    return taken;
                }

                await Task.Delay(wait, time, ct);
            }
        }
        finally
        {
            _line.Release();
        }
    }

    /// <summary>They won't be used.</summary>
    public void GiveBack(int slots)
    {
        lock (_gate)
        {
            _slots.Used(slots, Now);
        }
    }

    /// <summary>The request that is made in here has its slot, until it is answered.</summary>
    public IDisposable Pay() => _paying.Value = new Payment(this);

    /// <summary>A request leaves for a conversation.</summary>
    public void Leaves(string? conversation)
    {
        if (conversation is not null)
        {
            conversations.Note(conversation);
        }

        if (_paying.Value?.Leaves(Now) == true)
        {
            return;
        }

        lock (_gate)
        {
            _slots.Spend(Now);
        }
    }

    /// <summary>How long the next request to that conversation has to wait.</summary>
    public TimeSpan WaitFor(string conversation) => conversations.WaitFor(conversation);

    /// <summary>Teams asked to wait with that conversation; with a second one, within a second and on whichever instance, with everything.</summary>
    public async Task ThrottledAsync(string conversation, TimeSpan wait, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        conversations.Throttle(conversation, wait);
        var throttle = new PaceThrottle(pseudonyms.Of("pace", conversation), now, now + wait);
        Apply(await store.ChangeAsync(stored => stored.Throttled == throttle ? stored : stored.With(throttle), ct));
    }

    /// <summary>Ends when somebody wants to send.</summary>
    public Task WantedAsync(CancellationToken ct) => IsWanted ? Task.CompletedTask : _called.WaitAsync(ct);

    /// <summary>Holds on to a fair share while it is wanted, and lets go of it otherwise.</summary>
    public async Task RenewAsync(CancellationToken ct)
    {
        if (!IsWanted)
        {
            await ReleaseAsync(ct);
            return;
        }

        if (Share == 0)
        {
            // It ran out: somebody else may have had it since.
            Shrink(0);
        }

        Apply(await store.ChangeAsync(Renewed, ct));
    }

    public async Task ReleaseAsync(CancellationToken ct)
    {
        Shrink(0);
        await store.ChangeAsync(stored => stored.Without(_self, time.GetUtcNow()), ct);
    }

    public void Dispose()
    {
        _line.Dispose();
        _called.Dispose();
    }

    private TimeSpan Now => time.GetElapsedTime(0, time.GetTimestamp());

    private bool IsWanted
    {
        get
        {
            lock (_gate)
            {
                return time.GetUtcNow() < _wantedUntil;
            }
        }
    }

    private (int Taken, TimeSpan Wait) TryTake(int most)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            _wantedUntil = now + _wantedFor;
            if (_called.CurrentCount == 0)
            {
                _called.Release();
            }

            if (_restsUntil > now)
            {
                return (0, _restsUntil - now);
            }

            var least = Math.Min(Math.Min(most, _slots.Count), Math.Max(FewestTogether, _slots.Count / FewestInASecond));
            if (least == 0 || now >= _heldUntil)
            {
                return (0, _lookAgain);
            }

            var at = Now;
            if (_slots.Take(least, most, at) is > 0 and var taken)
            {
                return (taken, TimeSpan.Zero);
            }

            // By the same moment: by a later one it could be less than nothing.
            var wait = _slots.FreeAt(least) - at;
            return (0, wait < _lookAgain ? wait + TimeSpan.FromMilliseconds(1) : _lookAgain);
        }
    }

    /// <summary>What is to be given up isn't used any more before anybody can take it, and what is in use isn't given up.</summary>
    private PaceShares Renewed(PaceShares stored)
    {
        lock (_gate)
        {
            var next = stored.Renewed(_self, options.Value.RequestsPerSecond, time.GetUtcNow(), _slots.InUse);
            _slots.Resize(Math.Min(next.Of(_self), _slots.Count), Now);
            return next;
        }
    }

    /// <summary>
    /// Nobody can tell when a request arrived that left long before its answer came, so its slot rests from the last moment at which it can have:
    /// as long before the answer as the quickest of all takes, there and back. Then two requests by one slot arrive a second apart however much
    /// longer than others one of them was on its way.
    /// </summary>
    private void Answered(TimeSpan left)
    {
        lock (_gate)
        {
            var now = Now;
            _quickest.Note(now - left, now);
            var arrived = now - _quickest.Value;
            _slots.Used(1, arrived > left ? arrived : left);
        }
    }

    private void Shrink(int slots)
    {
        lock (_gate)
        {
            _slots.Resize(Math.Min(slots, _slots.Count), Now);
        }
    }

    private void Apply(PaceShares shares)
    {
        lock (_gate)
        {
            _restsUntil = shares.RestsUntil;
            if (shares.Held.FirstOrDefault(share => share.Holder == _self) is { } own)
            {
                _slots.Resize(own.Slots, Now, shares.UsedUntil + SlotRing.Rest + _margin - time.GetUtcNow());
                _heldUntil = own.Until - _margin;
            }
        }
    }

    /// <summary>One slot, for the first request that leaves.</summary>
    private sealed class Payment(SendPace pace) : IDisposable
    {
        private TimeSpan? _left;

        /// <summary>False when another one left already.</summary>
        public bool Leaves(TimeSpan now)
        {
            var isFirst = _left is null;
            _left ??= now;
            return isFirst;
        }

        public void Dispose()
        {
            _paying.Value = null;
            if (_left is { } left)
            {
                pace.Answered(left);
            }
            else
            {
                pace.GiveBack(1);
            }
        }
    }
}
