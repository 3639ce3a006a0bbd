namespace ErgBot.Broadcasts;

/// <param name="Value">As the form sends it.</param>
/// <param name="Title">As people read it.</param>
internal sealed record Choice(string Value, string Title);
