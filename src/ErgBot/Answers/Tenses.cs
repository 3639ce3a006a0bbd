using ErgBot.Events;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Answers;

/// <summary>What an answer becomes when its event is today, over or cancelled; null where nothing was written for it.</summary>
internal sealed record Tenses(EventId Event, string? Today, string? Over, string? Cancelled)
{
    /// <summary>The text for an event that stands there. Where none was written, one that is over or cancelled is said to be so all the same.</summary>
    /// <param name="ahead">The text for the usual case.</param>
    /// <param name="state">Where the event stands.</param>
    public string For(string ahead, EventState state) => state switch
    {
        EventState.Today => Today ?? ahead,
        EventState.Over => Over ?? AnswerTexts.ItIsOver(Event, ahead),
        EventState.Cancelled => Cancelled ?? AnswerTexts.ItIsCancelled(Event),
        _ => ahead,
    };
}
