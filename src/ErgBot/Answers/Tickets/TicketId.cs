using ErgBot.People;

namespace ErgBot.Answers.Tickets;

/// <summary>
/// A ticket's name in keys and button data: HMAC of its asker in the place of the form they sent. The same form sent twice by the same
/// person is the same ticket, and nobody can tell from two ids whether they are one person's.
/// </summary>
internal readonly record struct TicketId
{
    private const int Length = 32;

    private readonly string _value;

    private TicketId(string value) => _value = value;

    public static TicketId Of(Pseudonyms pseudonyms, PersonId asker, Guid form) => new(pseudonyms.In($"ticket:{form:N}", asker));

    public static bool TryParse(string? text, out TicketId id)
    {
        var isOne = text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
        id = isOne ? new TicketId(text!) : default;
        return isOne;
    }

    /// <exception cref="FormatException">The text is no ticket's id.</exception>
    public static TicketId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("A ticket's id is 32 hexadecimal digits.");

    public override string ToString() => _value;
}
