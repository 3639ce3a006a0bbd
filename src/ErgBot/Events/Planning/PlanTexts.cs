using System.Globalization;

namespace ErgBot.Events.Planning;

/// <summary>Every sentence about planning events.</summary>
internal static class PlanTexts
{
    public const string ListTitle = "Events";
    public const string AllEvents = "All events";
    public const string NoneComing = "No event is planned at the moment.";
    public const string NewEvent = "New event";
    public const string Open = "Open";
    public const string Manage = "Manage";
    public const string NotPlanner = "Only organizers and group leads plan events. If you have an idea for one, ask the organizers.";
    public const string NotYours = "Only organizers and the leads of its group can change this event.";
    public const string FormTooOld = "That form is from an older card. Please say \"create an event\" again.";

    public const string NewTitle = "Plan an event";
    public const string EditTitle = "Edit the event";
    public const string Intro = "Dates and times are the district's (Eastern time). A draft is seen by nobody but who plans events; what is published can be found, and people can answer.";
    public const string EditIntro = "Dates and times are the district's (Eastern time). Who said Going or Maybe is told once if the time or the place changes. Who may come can't be changed any more.";
    public const string UndatedIntro = "Dates and times are the district's (Eastern time). Leave day and times empty as long as the date isn't set; with a date, both times and a place are needed. Once it is set, people can answer, and whoever asked to be told is told once. Who may come can't be changed any more.";
    public const string TitleLabel = "Title";
    public const string AboutLabel = "What it is about";
    public const string DayLabel = "Day";
    public const string FromLabel = "Begins (Eastern time)";
    public const string ToLabel = "Ends (Eastern time)";
    public const string PlaceLabel = "Place";
    public const string CapacityLabel = "Seats (leave it empty for no limit)";
    public const string AudienceLabel = "Who may come";
    public const string GroupLabel = "Whose event it is";
    public const string District = "The district's, for all groups";
    public const string Missing = "Please fill this in.";
    public const string SaveDraft = "Save as a draft";
    public const string Publish = "Publish";
    public const string Save = "Save";
    public const string InWindow = "In a window of its own";
    public const string PressAgain = "If that is meant, press the button again.";

    public const string NoDay = "Please choose a day.";
    public const string DayOver = "That day is over. Please choose a coming one.";
    public const string HourOver = "That hour has passed. Please choose a later one.";
    public const string TooFar = "That is more than two years ahead. Please check the year.";
    public const string NoTime = "Please choose a time.";
    public const string EndsBeforeItBegins = "It would end before it begins. Please choose a later time; an event ends on the day that it begins.";
    public const string AudienceFlaw = "Please choose who may come. Only a group's event can be for its members, and only the district's for administrators.";

    public const string Edit = "Edit";
    public const string StopAnswers = "Take no more answers";
    public const string TakeAnswers = "Take answers again";
    public const string Cancel = "Cancel the event";
    public const string Discard = "Throw the draft away";
    public const string CancelForGood = "Yes, cancel it";
    public const string Keep = "No, keep it";
    public const string BackToEvent = "See its card";
    public const string SavedInWindow = "Saved. Say \"manage events\" to me to see it.";
    public const string Draft = "A draft: nobody else sees it yet.";
    public const string AnswersStopped = "It takes no more answers.";
    public const string CancelledState = "It is cancelled.";
    public const string OverState = "It is over.";

    public static string Overlaps(string title, string when) => $"At that time there is also: {title}, {when}.";

    public static string Skipped(DateTime local) => $"That night the clocks are set forward, and {Hour(local)} doesn't come. Please choose an earlier or a later time.";

    public static string Twice(DateTime local) => $"That night the clocks are set back, and {Hour(local)} comes twice. I take the first, before they are.";

    public static string Length(string label, int shortest, int longest) => $"\"{label}\" needs {shortest} to {longest} characters{(longest > EventReading.LongestPlace ? "" : ", in one line")}.";

    public static string OddCharacters(string label) => $"\"{label}\" can have letters, digits and common punctuation, and no link.";

    public static string SeatsFlaw(int most) => $"Please put a number of seats from 1 to {most.ToString("#,0", CultureInfo.InvariantCulture)} there, or nothing for no limit.";

    public static string OfGroup(string name) => $"An event of the group {name}.";

    public static string AskToCancel(string title) => $"Cancel {title}? Whoever said Going or Maybe is told once. It can't be taken back.";

    public static string AskToCancelUndated(string title) => $"Cancel {title}? Whoever asked to be told of its date is told once. It can't be taken back.";

    public static string AskToDiscard(string title) => $"Throw the draft of {title} away? Nobody is told, and it can't be taken back.";

    public static string For(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Saved => "Saved.",
        PlanOutcome.Published => "Published. People find it under \"All events\", and in the message extension.",
        PlanOutcome.AlreadySo => "It is so already.",
        PlanOutcome.AnswersClosed => "No more answers are taken. Who can't come after all can still say so.",
        PlanOutcome.AnswersOpened => "Answers are taken again.",
        PlanOutcome.Cancelled => "Cancelled. Whoever said Going or Maybe is being told.",
        PlanOutcome.Discarded => "The draft is thrown away.",
        PlanOutcome.ChangedMeanwhile => "Somebody else has changed it meanwhile; this is how it is now. Nothing of yours was saved.",
        PlanOutcome.Over => "It is over, so nothing of it is changed any more.",
        PlanOutcome.CancelledBefore => "It was cancelled before.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "an outcome that nobody says"),
    };

    private static string Hour(DateTime local) => local.ToString("h:mm tt", CultureInfo.InvariantCulture);
}
