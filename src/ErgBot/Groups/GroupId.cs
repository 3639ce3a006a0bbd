using ErgBot.Content;

namespace ErgBot.Groups;

/// <summary>A group's short name in keys and button data, such as <c>people-of-color</c>.</summary>
internal readonly record struct GroupId
{
    private readonly string _value;

    private GroupId(string value) => _value = value;

    public static bool TryParse(string? text, out GroupId id)
    {
        var isOne = Slug.IsOne(text);
        id = isOne ? new GroupId(text!) : default;
        return isOne;
    }

    /// <exception cref="FormatException">The text is no slug.</exception>
    public static GroupId Parse(string text) => TryParse(text, out var id) ? id : throw Slug.Refusal(text);

    public override string ToString() => _value;
}
