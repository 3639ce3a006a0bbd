namespace ErgBot.Events.Attendees;

/// <summary>Every sentence about food and access needs.</summary>
internal static class NeedsTexts
{
    public const string Open = "Food or access needs";
    public const string Title = "Food or access needs";
    public const string Intro = "If you like, say what you need to take part: food you can't eat, a step-free way, an interpreter. Please write no name and no diagnosis. Who prepares the event sees the words and not whose they are; they are erased the night after the event. Leave it empty to take it back.";
    public const string Label = "What you need";
    public const string Save = "Save";
    public const string Saved = "Saved.";
    public const string TakenBack = "Nothing is kept now.";
    public const string AnswerFirst = "Please answer first: Going or Maybe. Then you can say what you need.";
    public const string TooLate = "The event is over, so nothing is noted any more.";
    public const string None = "Nobody has said anything so far.";
    public const string ListIntro = "In no order, and without names: whose they are is shown to nobody. They are erased the night after the event.";
    public const string ListSummary = "What people need";
    public const string Fact = "What you said that you need";
    public const string More = "There are more than fit here.";

    public static string TooLong(int most) => $"Please say it in {most} characters.";
}
