using ErgBot.People;

namespace ErgBot.Answers.Tickets;

/// <summary>A ticket's card in one of the places where it is posted.</summary>
internal sealed record TicketCopy
{
    /// <summary>In whose private chat; null for the organizers' channel.</summary>
    public Guid? Organizer { get; init; }

    /// <summary>Whether it stands there.</summary>
    public bool IsThere { get; init; }

    /// <summary>What it takes to edit it; null while it isn't there, or when Teams didn't name it.</summary>
    public Posted? Posted { get; init; }

    /// <summary>The ticket's version that it shows.</summary>
    public int Shows { get; init; }

    /// <summary>How often posting, or the present edit, was tried.</summary>
    public int Tries { get; init; }

    /// <summary>How many of the tries at posting may have arrived without our knowing.</summary>
    public int Uncertain { get; init; }

    /// <summary>Teams refused to take it there.</summary>
    public bool Refused { get; init; }

    /// <summary>Not to be tried again before.</summary>
    public DateTimeOffset TryAt { get; init; }
}
