namespace ErgBot.People;

/// <summary>Why Teams didn't take a message and won't soon.</summary>
internal enum RefusalReason
{
    Other,

    /// <summary>Never added in person, or removed.</summary>
    NotInstalled,

    /// <summary>The person, or an administrator of Teams, doesn't want to be written to.</summary>
    Blocked,

    /// <summary>The conversation isn't there any more.</summary>
    Gone,

    /// <summary>What was sent can't be shown.</summary>
    BadMessage,

    TooBig,
}
