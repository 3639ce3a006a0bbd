namespace ErgBot.Broadcasts;

/// <summary>Whom an organizer wants tried once more.</summary>
internal enum Replay
{
    Nobody,

    /// <summary>Who may have it or not.</summary>
    Uncertain,

    /// <summary>Who refused it, or was given up.</summary>
    Refused,
}
