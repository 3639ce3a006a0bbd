namespace ErgBot.Answers;

/// <summary>What a topic does when somebody asks for it.</summary>
internal enum Intent
{
    /// <summary>Says its answer.</summary>
    Answer,
    Event,

    /// <summary>The administrators' own event, whose date people can ask to be told.</summary>
    FallEvent,
    Groups,
    Group,
    MyGroups,
    Join,
    Leave,
    Mute,
    Unmute,

    /// <summary>Proposes a new group.</summary>
    Propose,
    Going,
    Maybe,
    CannotGo,
    Help,
    Cancel,

    /// <summary>The asker's own answer to the event.</summary>
    MyAnswer,

    /// <summary>"I'm a principal": the asker says that they are an administrator.</summary>
    IsAdministrator,

    /// <summary>"I'm a teacher": the asker says that they are none.</summary>
    IsNotAdministrator,

    /// <summary>Takes the question to the organizers.</summary>
    AskOrganizers,

    /// <summary>For organizers: the questions that wait for an answer, sent to them or asked in vain. People say either in the same words.</summary>
    Tickets,

    /// <summary>For organizers: the answers that they kept.</summary>
    KeptAnswers,

    /// <summary>For organizers and leads: messages to many.</summary>
    Broadcasts,

    /// <summary>For organizers and leads: the form for a new event.</summary>
    CreateEvent,

    /// <summary>Likewise: the events that they can change.</summary>
    EditEvent,

    /// <summary>How a sentence is understood.</summary>
    Explain,

    /// <summary>All that is stored of the asker.</summary>
    MyData,

    /// <summary>The asker wants all of it erased.</summary>
    ForgetMe,
}
