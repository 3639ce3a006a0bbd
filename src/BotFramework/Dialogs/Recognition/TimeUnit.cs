namespace Microsoft.Bot.Builder.Dialogs.Recognition;

internal enum TimeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
