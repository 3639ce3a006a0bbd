namespace ErgBot.People.Pace;

/// <summary>
/// The shortest time that a request took lately, from its leaving to its answer: no other is much quicker. Zero while too little is known. Not safe
/// for several threads.
/// </summary>
internal sealed class QuickestTrip
{
    /// <summary>The first ones of a process, or over new connections, take longer than any other.</summary>
    public const int Enough = 32;

    /// <summary>Where the line was blocked all of them were slow, however many they are.</summary>
    public static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan _remembered = TimeSpan.FromSeconds(10);

    private TimeSpan _since;
    private TimeSpan _last;
    private TimeSpan _quickest = TimeSpan.MaxValue;
    private TimeSpan _before = TimeSpan.MaxValue;
    private int _count;

    public TimeSpan Value => _before < TimeSpan.MaxValue || IsEnough ? (_before < _quickest ? _before : _quickest) : TimeSpan.Zero;

    private bool IsEnough => _count >= Enough && _last - _since >= LongEnough;

    public void Note(TimeSpan took, TimeSpan now)
    {
        if (_count == 0 || now - _since > _remembered)
        {
            (_before, _quickest, _since, _count) = (IsEnough ? _quickest : TimeSpan.MaxValue, TimeSpan.MaxValue, now, 0);
        }

        _quickest = took < _quickest ? took : _quickest;
        _last = now;
        _count++;
    }
}
