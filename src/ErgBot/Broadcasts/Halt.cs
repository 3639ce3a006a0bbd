namespace ErgBot.Broadcasts;

/// <summary>Why a planned broadcast doesn't go when its hour has come.</summary>
internal enum Halt
{
    None,

    /// <summary>Its author is no organizer or lead any more, or not of the staff.</summary>
    AuthorMayNot,

    /// <summary>It reaches more people than one alone may decide on by now, or who agreed is no organizer any more.</summary>
    NeedsSecond,

    /// <summary>No roll has told for long who its author is.</summary>
    CannotTell,
}
