namespace ErgBot.Events.Calendars;

/// <summary>Every sentence about calendars.</summary>
internal static class CalendarTexts
{
    public const string Add = "Add to calendar";
    public const string Title = "Add it to your calendar";
    public const string Download = "Download the file (.ics)";
    public const string Outlook = "Open Outlook on the web";
    public const string Back = "Back to the event";
    public const string Warning = "Before you press: both buttons leave Teams and open your browser. The first downloads a file, which Outlook, Google Calendar, Apple Calendar and others open. The second opens Outlook on the web with the event filled in, for you to save.";
    public const string OutlookOnly = "Before you press: the button leaves Teams and opens Outlook on the web in your browser, with the event filled in, for you to save.";
    public const string OthersRead = "Who may look into your calendar can read what you save there.";
    public const string Changes = "If the event changes I tell you here; download it again then, and your calendar replaces the entry.";
    public const string NoDate = "The date isn't set yet, so there is nothing to put into a calendar.";
    public const string CancelledFile = "This event has been cancelled. The file takes its entry out of your calendar again; it is downloaded by your browser, outside Teams.";
}
