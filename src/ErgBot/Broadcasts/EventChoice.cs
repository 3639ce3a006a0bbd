namespace ErgBot.Broadcasts;

/// <summary>An event whose card can come with a message.</summary>
/// <param name="Value">Its id.</param>
/// <param name="Title">As people read it.</param>
/// <param name="MembersOf">The group whose members alone may come; null where it is open to more.</param>
/// <param name="IsForAdministrators">Whether nobody but administrators may come.</param>
internal sealed record EventChoice(string Value, string Title, string? MembersOf, bool IsForAdministrators);
