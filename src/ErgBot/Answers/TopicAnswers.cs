using ErgBot.Answers.Entities;
using ErgBot.Calendar;
using ErgBot.Events;

namespace ErgBot.Answers;

/// <summary>What is said to a topic at this moment: its event as the tables have it, and in the tense that the clock gives.</summary>
internal sealed class TopicAnswers(Placeholders placeholders, EventCatalog events, DistrictTime time, CalendarClock clock)
{
    /// <param name="topic">A topic with an answer.</param>
    /// <param name="asked">What somebody wrote; null for a button.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string> ToAsync(Topic topic, string? asked, CancellationToken ct)
    {
        if (topic.Tenses is not { } tenses || await events.FindAsync(tenses.Event, ct) is not { Event: var now })
        {
            return await placeholders.FillAsync(topic.Answer, ct);
        }

        var state = now.StateAt(clock.GetUtcNow(), time);
        var answer = await placeholders.FillAsync(tenses.For(topic.Answer, state), ct);
        return state != EventState.Cancelled && asked is not null && OpeningFor(topic.Asks, asked, now) is { } opening ? $"{opening} {answer}" : answer;
    }

    /// <summary>Where the event stands that people mean when they name none; one that is gone is over.</summary>
    public async Task<EventState> MainEventStateAsync(CancellationToken ct) =>
        (await events.FindAsync(events.Main, ct))?.Event.StateAt(clock.GetUtcNow(), time) ?? EventState.Over;

    private string? OpeningFor(AskedFor asksFor, string asked, Event now) => asksFor switch
    {
        AskedFor.Day => DayOpening(asked, now),
        AskedFor.Place => PlaceOpening(asked, now),
        _ => null,
    };

    private string? DayOpening(string asked, Event now)
    {
        var today = time.Date(clock.GetUtcNow());
        return now.Start is { } start && YesOrNo.IsAskedBy(asked) && EnglishDays.In(asked, today) is [var mentioned]
            ? mentioned.Against(time.Date(start), today) switch
            {
                DayMatch.Yes => AnswerTexts.Yes,
                DayMatch.AnotherWeek => AnswerTexts.AnotherWeek,
                _ => AnswerTexts.No,
            }
            : null;
    }

    /// <summary>A place that isn't the one we know may be the same by another name; only of the one that it was first to be at do we know that it isn't.</summary>
    private string? PlaceOpening(string asked, Event now)
    {
        var first = events.Seed.FirstOrDefault(seeded => seeded.Id == now.Id);
        return !YesOrNo.IsAskedBy(asked) ? null
            : PlaceNames.Names(asked, now.Place) ? AnswerTexts.Yes
            : first is not null && PlaceNames.Names(asked, first.Place) ? AnswerTexts.No
            : null;
    }
}
