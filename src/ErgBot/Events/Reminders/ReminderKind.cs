namespace ErgBot.Events.Reminders;

/// <summary>Stands in keys by name: don't rename.</summary>
internal enum ReminderKind
{
    /// <summary>The day before.</summary>
    Day,

    /// <summary>The hour before.</summary>
    Hour,
}
