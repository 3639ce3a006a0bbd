namespace ErgBot.Events.Planning;

internal enum PlanOutcome
{
    Saved,
    Published,

    /// <summary>It was so already: a press that was sent again.</summary>
    AlreadySo,
    AnswersClosed,
    AnswersOpened,
    Cancelled,

    /// <summary>A draft that nobody has seen is thrown away.</summary>
    Discarded,

    /// <summary>Somebody else has changed it since the form was shown.</summary>
    ChangedMeanwhile,

    /// <summary>It is over: nothing of it is changed any more.</summary>
    Over,
    CancelledBefore,
}
