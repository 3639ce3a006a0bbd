using ErgBot.Content;

namespace ErgBot.Events;

/// <summary>An event's short name in keys and button data, such as <c>kick-off</c>.</summary>
internal readonly record struct EventId
{
    private readonly string _value;

    private EventId(string value) => _value = value;

    public static bool TryParse(string? text, out EventId id)
    {
        var isOne = Slug.IsOne(text);
        id = isOne ? new EventId(text!) : default;
        return isOne;
    }

    /// <exception cref="FormatException">The text is no slug.</exception>
    public static EventId Parse(string text) => TryParse(text, out var id) ? id : throw Slug.Refusal(text);

    public override string ToString() => _value;
}
