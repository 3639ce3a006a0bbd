namespace ErgBot.People;

/// <summary>What became of a message. Teams has no key by which it would know a message that it has had already, so these four must not be mixed up.</summary>
internal enum SendOutcome
{
    /// <summary>Teams has it.</summary>
    Sent,

    /// <summary>It was not taken and won't be soon: nobody to write to, the bot was removed, the message to be edited is gone.</summary>
    Refused,

    /// <summary>It was not taken now, and trying later helps: too many requests, another edit under way, no connection.</summary>
    Later,

    /// <summary>Teams may have taken it (5xx, time-out, connection lost): sending it again may show it twice.</summary>
    Uncertain,
}
