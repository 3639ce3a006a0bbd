namespace ErgBot.Events.Attendees;

/// <summary>Every sentence about lists of attendees. Summaries name nobody: a lock screen may show them.</summary>
internal static class AttendeeTexts
{
    public const string Summary = "A list of attendees";
    public const string Open = "Attendees";
    public const string Title = "Who has answered";
    public const string NameColumn = "Name";
    public const string AnswerColumn = "Answer";
    public const string Make = "Make a file with names";
    public const string MakeWithoutNames = "Make a file without names";
    public const string Download = "Download the list (.csv)";
    public const string Back = "Back";
    public const string DistrictIntro = "The list is for organizers, to prepare the event. Please show it to nobody else, and delete the file after the event. That it was made is noted.";
    public const string GroupIntro = "The list is for the group's leads alone. It has the names of those members whose membership isn't confidential; whoever else comes isn't on it, and isn't counted. Please show it to nobody. That it was made is noted.";
    public const string Warning = "Before you press: the button leaves Teams, and your browser downloads a file with people's answers. The link works for five minutes; whoever has it in that time can open it, so please pass it on to nobody.";
    public const string NoAddress = "I don't know my own address, so no file can be fetched from me. Please tell whoever runs me: a setting is missing.";
    public const string NotYours = "Only organizers and the leads of a group have lists of attendees: organizers of the district's events, leads of their own group's.";
    public const string Exported = "A list of attendees that you made a file of";
    public const string YourName = "so that the organizers know who comes";
    public const string NameStored = "Your name, with your answers to the district's events";

    public static string Answer(Rsvp rsvp) => rsvp switch
    {
        { Waits: true } => "Waiting list",
        { Answer: RsvpAnswer.Going } => EventTexts.Going,
        { Answer: RsvpAnswer.Maybe } => EventTexts.Maybe,
        _ => EventTexts.CannotGo,
    };

    public static string Counts(EventHead head) => head.Waiting == 0
        ? $"{head.Going} going, {head.Maybe} maybe"
        : $"{head.Going} going, {head.Maybe} maybe, {head.Waiting} on the waiting list";

    public static string Made(int times) => times == 1 ? "A file was made once so far." : $"Files were made {times} times so far.";
}
