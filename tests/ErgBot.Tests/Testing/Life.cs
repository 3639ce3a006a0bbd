namespace ErgBot.Tests.Testing;

/// <summary>One process's life as seen from outside: its writes to storage and its calls to Teams, in order. At one of them something happens to it.</summary>
/// <param name="at">Which, counted from 1; 0 for none.</param>
/// <param name="fate">What.</param>
internal sealed class Life(int at = 0, Fate fate = Fate.DiesBefore)
{
    private readonly Lock _gate = new();

    public int At => at;

    public int Steps { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>Before a step has its effect.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            ThrowIfOver();
            IsOver = ++Steps == at && fate == Fate.DiesBefore;
            ThrowIfOver();
        }
    }

    /// <summary>After it had, and before the process knows.</summary>
    /// <param name="lost">How a lost answer looks there.</param>
    public void End(Exception lost)
    {
        lock (_gate)
        {
            IsOver |= Steps == at && fate == Fate.DiesAfter;
            ThrowIfOver();
            if (Steps == at && fate == Fate.LosesAnswer)
            {
                throw lost;
            }
        }
    }

    private void ThrowIfOver()
    {
        if (IsOver)
        {
            throw new KilledException();
        }
    }
}
