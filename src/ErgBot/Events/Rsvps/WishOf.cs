namespace ErgBot.Events.Rsvps;

/// <summary>A wish whose result somebody waits for.</summary>
/// <param name="decide">Decides it on a draft.</param>
/// <param name="missing">The result when there is no such event.</param>
/// <param name="keys">Whose answers it needs to know.</param>
internal sealed class WishOf<T>(Func<Draft, T> decide, T missing, IReadOnlyList<RsvpKey> keys) : Wish
{
    // Who waits goes on elsewhere, never on the desk's own time.
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _decided;
    private Exception? _fault;

    public Task<T> Result => _result.Task;

    public override IReadOnlyList<RsvpKey> Keys => keys;

    public override void Decide(Draft draft)
    {
        _fault = null;
        try
        {
            _decided = decide(draft);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The caller's own mistake is the caller's alone.
            _fault = fault;
        }
    }

    public override void Come()
    {
        if (_fault is null)
        {
            _result.TrySetResult(_decided!);
        }
        else
        {
            _result.TrySetException(_fault);
        }
    }

    /// <summary>There was no such event.</summary>
    public bool IsMissed { get; private set; }

    public override void Miss()
    {
        IsMissed = true;
        _result.TrySetResult(missing);
    }

    public override void Fail(Exception fault) => _result.TrySetException(fault);
}
