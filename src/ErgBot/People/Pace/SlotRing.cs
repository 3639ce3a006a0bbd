namespace ErgBot.People.Pace;

/// <summary>
/// This instance's part of the pace: so many slots, each good for one request, and then at rest for a second. Whatever second one looks at,
/// no more requests left in it than there are slots; a bucket of tokens can't say that. Not safe for several threads.
/// </summary>
internal sealed class SlotRing
{
    /// <summary>A second, and a little for what a request may take less on its way than any before.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(1010);

    private readonly PriorityQueue<TimeSpan, TimeSpan> _free = new();
    private int _taken;
    private int _tooMany;
    private int _owed;

    /// <summary>Slots, those in use included.</summary>
    public int Count => _free.Count + _taken - _tooMany;

    public int InUse => _taken;

    /// <summary>With so many slots. New ones come in one after the other, and rest first where somebody else may just have used them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="now">The time.</param>
    /// <param name="rest">How long new ones rest; a <see cref="Rest"/> is enough for any.</param>
    public void Resize(int count, TimeSpan now, TimeSpan? rest = null)
    {
        for (var more = count - Count; more > 0 && _tooMany > 0; more--)
        {
            _tooMany--;
        }

        var free = now + TimeSpan.FromTicks(Math.Clamp((rest ?? Rest).Ticks, 0, Rest.Ticks));
        var added = count - Count;
        for (var i = 0; i < added; i++)
        {
            Add(free + (TimeSpan.FromSeconds(1) * i / added));
        }

        for (var fewer = Count - count; fewer > 0; fewer--)
        {
            if (!_free.TryDequeue(out _, out _))
            {
                _tooMany++;
            }
        }
    }

    /// <summary>When so many are free.</summary>
    public TimeSpan FreeAt(int count)
    {
        var earliest = new List<TimeSpan>(count);
        while (earliest.Count < count && _free.TryDequeue(out var at, out _))
        {
            earliest.Add(at);
        }

        earliest.ForEach(Add);
        return earliest.Count == count ? earliest[^1] : TimeSpan.MaxValue;
    }

    /// <summary>Takes as many as are free, if they are enough.</summary>
    /// <returns>How many.</returns>
    public int Take(int least, int most, TimeSpan now)
    {
        var free = new List<TimeSpan>(most);
        while (free.Count < most && _free.TryPeek(out var at, out _) && at <= now)
        {
            free.Add(_free.Dequeue());
        }

        if (free.Count < least)
        {
            free.ForEach(Add);
            return 0;
        }

        _taken += free.Count;
        return free.Count;
    }

    /// <summary>Gives back what was taken; they rest from then on.</summary>
    public void Used(int count, TimeSpan at)
    {
        for (var i = 0; i < count; i++)
        {
            _taken--;
            if (_tooMany > 0)
            {
                _tooMany--;
            }
            else
            {
                Add(at + Rest + (_owed > 0 ? Rest : TimeSpan.Zero));
                _owed = Math.Max(0, _owed - 1);
            }
        }
    }

    /// <summary>A request that waits for nobody takes the next slot, though it be at rest: who comes after waits the longer.</summary>
    public void Spend(TimeSpan now)
    {
        if (_free.TryDequeue(out var at, out _))
        {
            Add((at > now ? at : now) + Rest);
        }
        else if (_owed < _taken)
        {
            // All are in use: the next that comes back rests the longer.
            _owed++;
        }
    }

    private void Add(TimeSpan at) => _free.Enqueue(at, at);
}
