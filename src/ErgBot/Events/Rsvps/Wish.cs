namespace ErgBot.Events.Rsvps;

/// <summary>Something that somebody wants of an event. It is decided on a draft, perhaps several times, and what was decided last on the draft that became true is its result.</summary>
internal abstract class Wish
{
    /// <summary>When it came, as a timestamp of the machine: what was read later knows of everything that was before it.</summary>
    public long At { get; } = TimeProvider.System.GetTimestamp();

    /// <summary>Whose answers it needs to know, the current key's first; empty for none.</summary>
    public virtual IReadOnlyList<RsvpKey> Keys => [];

    public abstract void Decide(Draft draft);

    /// <summary>What was decided is true.</summary>
    public abstract void Come();

    /// <summary>There is no such event.</summary>
    public abstract void Miss();

    public abstract void Fail(Exception fault);
}
