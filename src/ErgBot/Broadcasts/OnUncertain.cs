namespace ErgBot.Broadcasts;

/// <summary>What becomes of a recipient whose send was cut off by a crash.</summary>
internal enum OnUncertain
{
    /// <summary>Sent again: everybody gets it, some perhaps twice.</summary>
    Resend,

    /// <summary>Not sent again, and counted as uncertain: nobody gets it twice, some perhaps not at all.</summary>
    Report,
}
