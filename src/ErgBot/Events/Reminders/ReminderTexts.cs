namespace ErgBot.Events.Reminders;

/// <summary>What people are told of an event that they answered. Summaries name none: a lock screen may show them.</summary>
internal static class ReminderTexts
{
    public const string ReminderSummary = "A reminder of an event";
    public const string ChangeSummary = "An event has changed";
    public const string DateSummary = "An event has a date";
    public const string Cancelled = "This event is cancelled; it won't take place.";
    public const string TakeOut = "Take it out of my calendar";
    public const string AsBefore = "This event is as it was first announced again:";

    /// <param name="days">0 for today, 1 for tomorrow.</param>
    /// <param name="day">"Wednesday, May 23".</param>
    /// <param name="answer">What the person said.</param>
    public static string Reminder(int days, string day, RsvpAnswer answer)
    {
        var when = days switch
        {
            0 => "today",
            1 => "tomorrow",
            _ => $"on {day}",
        };
        return answer == RsvpAnswer.Going
            ? $"A reminder: this is {when}, and you're going. If you can't after all, please say so below."
            : $"A reminder: this is {when}, and you're a maybe. Can you say by now?";
    }

    /// <summary>To who wished to hear of it.</summary>
    public static string DateIs(bool isCancelled) => isCancelled ? Cancelled : "You asked me to tell you: the date is set.";

    public static string TimeWas(string when) => $"The time has changed. It was: {when}.";

    public static string PlaceWas(string place) => $"The place has changed. It was: {place}.";
}
