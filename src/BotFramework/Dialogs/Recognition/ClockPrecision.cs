namespace Microsoft.Bot.Builder.Dialogs.Recognition;

internal enum ClockPrecision
{
    Hour,
    Minute,
    Second,
}
