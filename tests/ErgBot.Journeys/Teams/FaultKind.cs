namespace ErgBot.Journeys.Teams;

internal enum FaultKind
{
    /// <summary>Nothing happens in Teams; the bot gets the status.</summary>
    Refuse,

    /// <summary>It happens in Teams, and the bot is told otherwise.</summary>
    AcceptThenRefuse,

    /// <summary>It happens in Teams, and the connection breaks before the answer.</summary>
    AcceptThenReset,

    /// <summary>No answer at all until the bot gives up.</summary>
    Hang,
}
