namespace ErgBot.Events;

/// <summary>Who may come.</summary>
internal enum EventAudience
{
    /// <summary>All staff.</summary>
    Everyone,

    /// <summary>The notice's rule for the kick-off: all staff members except administrators.</summary>
    EveryoneButAdministrators,

    /// <summary>Those for whom the kick-off isn't: the notice plans an event of their own.</summary>
    Administrators,

    /// <summary>The members of the group whose event it is.</summary>
    GroupMembers,
}
