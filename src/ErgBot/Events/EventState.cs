namespace ErgBot.Events;

/// <summary>Where an event stands by the district's clock, which decides how it is spoken of.</summary>
internal enum EventState
{
    /// <summary>On a later day.</summary>
    Ahead,

    /// <summary>On a day that isn't set yet.</summary>
    Undated,

    /// <summary>Today, or going on.</summary>
    Today,

    Over,

    /// <summary>Whether it would be over or not.</summary>
    Cancelled,
}
