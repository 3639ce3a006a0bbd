namespace Microsoft.Bot.Builder.Dialogs.Recognition;

internal enum PartOfDay
{
    Morning,
    Afternoon,
    Evening,
    Night,
}
