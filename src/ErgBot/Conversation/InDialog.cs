namespace ErgBot.Conversation;

/// <summary>What a sentence is to the dialog in whose middle it is said.</summary>
internal enum InDialog
{
    /// <summary>For the dialog: the name of a group, or something that it asks about again.</summary>
    Answers,

    /// <summary>"I'm a principal", to the question whether somebody is an administrator.</summary>
    SaysYes,

    /// <summary>"I'm a teacher", to that question.</summary>
    SaysNo,

    /// <summary>Answered, and then the dialog asks again.</summary>
    Interrupts,

    /// <summary>"join the parents group": not the one that was talked about.</summary>
    BeginsAnew,

    Cancels,
}
