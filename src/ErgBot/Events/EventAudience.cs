namespace ErgBot.Events;

/// <summary>Who may come.</summary>
internal enum EventAudience
{
    /// <summary>All staff.</summary>
    Everyone,

    /// <summary>The notice's rule for the kick-off: all staff members except administrators.</summary>
    EveryoneButAdministrators,

    /// <summary>The members of the group whose event it is.</summary>
    GroupMembers,
}
