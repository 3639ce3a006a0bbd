using ErgBot.People;

namespace ErgBot.Broadcasts;

/// <summary>
/// A broadcast's name in keys and button data: HMAC of its author in the place of the form they wrote it in. The same form sent twice is the
/// same broadcast.
/// </summary>
internal readonly record struct BroadcastId
{
    private const int Length = 32;

    private readonly string _value;

    private BroadcastId(string value) => _value = value;

    public static BroadcastId Of(Pseudonyms pseudonyms, PersonId author, Guid form) => new(pseudonyms.In($"broadcast-form:{form:N}", author));

    public static bool TryParse(string? text, out BroadcastId id)
    {
        var isOne = text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
        id = isOne ? new BroadcastId(text!) : default;
        return isOne;
    }

    /// <exception cref="FormatException">The text is no broadcast's id.</exception>
    public static BroadcastId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("A broadcast's id is 32 hexadecimal digits.");

    public override string ToString() => _value;
}
