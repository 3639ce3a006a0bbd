using ErgBot.Cards;

namespace ErgBot.Events.Reminders;

/// <summary>Something to be told to people who answered.</summary>
/// <param name="Event">Of which event.</param>
/// <param name="Mark">Under which name it is noted on an answer that it was told.</param>
/// <param name="Value">What is noted: who has another note is told.</param>
/// <param name="Concerns">Whom it concerns, by how their answer stands.</param>
/// <param name="CardFor">What they are sent.</param>
/// <param name="IsStillSo">Whether it is still to be told; asked now and then on the way.</param>
internal sealed record RsvpNews(EventId Event, string Mark, string Value, Func<Rsvp, bool> Concerns, Func<StoredRsvp, CardReply> CardFor, Func<CancellationToken, Task<bool>> IsStillSo)
{
    public News<StoredRsvp> Of(EventStore events) => new(
        ct => events.AnswersAsync(Event, ct).Where(answer => Concerns(answer.Rsvp) && answer.Marks.GetValueOrDefault(Mark) != Value),
        answer => answer.Person,
        CardFor,
        async answer => await events.MarkAsync(Event, answer, Mark, Value, CancellationToken.None) is not null,
        IsStillSo);
}
