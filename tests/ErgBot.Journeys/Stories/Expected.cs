namespace ErgBot.Journeys.Stories;

internal enum Expected
{
    /// <summary>A 4xx, and nothing is said.</summary>
    Refused,

    /// <summary>A 2xx, and the sender is told something.</summary>
    Answered,

    /// <summary>A 2xx; events that mean nothing to the bot need no words.</summary>
    Taken,

    /// <summary>An answer or a refusal: an invoke with a body that Teams can show, or a 4xx.</summary>
    AnsweredOrRefused,

    /// <summary>An event with nonsense in it: taken as if it meant nothing, or a 4xx.</summary>
    TakenOrRefused,
}
