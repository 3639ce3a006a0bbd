using ErgBot.Answers.Entities;
using ErgBot.Calendar;
using ErgBot.Languages;

namespace ErgBot.Answers.FollowUps;

/// <summary>
/// "is it on May 24?", "was the kick-off last week?": asks of an event whether it is on some day or other, and nothing else. There are as many such questions
/// as days, so none of them need be an example.
/// </summary>
internal sealed class DayQuestion(Knowledge knowledge, DistrictTime time, CalendarClock clock)
{
    private static readonly English _language = new();

    /// <summary>The topic that tells the day; null for any other question.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="subject">What was spoken of last; null for nothing.</param>
    /// <returns>Also whether the event is named, or nothing else was spoken of that "it" may stand for.</returns>
    public (Topic? Topic, bool IsSure) TopicOf(string text, Subject? subject)
    {
        var today = time.Date(clock.GetUtcNow());
        if (!YesOrNo.IsAskedBy(text) || EnglishDays.In(text, today) is [])
        {
            return default;
        }

        var beside = _language.Words(string.Join(' ', EnglishDays.Beside(text, today)));
        var topic = knowledge.Topics.FirstOrDefault(topic => topic is { Asks: AskedFor.Day, About: { } about } && YesOrNo.AsksOf(beside, _language.Words(about)));
        return (topic, topic is not null && (subject is null || subject.Topic.About == topic.About || beside.Intersect(_language.Words(topic.About!)).Except(["the"]).Any()));
    }
}
