using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ErgBot.Cards;

/// <summary>A pressed button: what it asks for. Its data is a request, never authority; anybody can send any of it.</summary>
/// <param name="Verb">Which button; one of the constants beside the actions.</param>
/// <param name="Data">The button's own data with the card's inputs merged in.</param>
internal sealed partial record CardPress(string Verb, JObject Data)
{
    /// <summary>The name under which an Action.Submit, which has no verb of its own, carries it in its data.</summary>
    public const string VerbName = "verb";

    private const string BesideName = "beside";

    private const int LongestValue = 200;

    /// <summary>Reads what an Action.Submit sent; null when it isn't one of our buttons.</summary>
    public static CardPress? FromSubmit(object? value) =>
        value is JObject data && Text(data, VerbName) is { } verb ? new CardPress(verb, data) : null;

    /// <summary>Whether the pressed card stands in its message beside another, which an edit of the message would take away.</summary>
    public bool IsBesideAnother => IsOn(Data, BesideName);

    public static void MarkBesideAnother(JObject data) => data[BesideName] = "true";

    /// <summary>A text of the data; null when it is missing, of another type or longer than any that we write.</summary>
    public static string? Text(JObject data, string name) =>
        data[name] is JValue { Type: JTokenType.String, Value: string { Length: > 0 and <= LongestValue } text } ? text : null;

    /// <summary>A switch of the data; cards send "true" and "false" as text.</summary>
    public static bool IsOn(JObject data, string name) =>
        data[name] is JValue { Value: true } || Text(data, name) is "true";

    /// <summary>
    /// What somebody typed into an input, without what no reader would see: blanks at its ends, control characters, empty lines in a row.
    /// "" for nothing. How long it may be is for its reader to say.
    /// </summary>
    public static string Typed(JObject data, string name) =>
        data[name] is JValue { Type: JTokenType.String, Value: string text }
            ? EmptyLines().Replace(string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))), "\n\n").Trim()
            : "";

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();
}
