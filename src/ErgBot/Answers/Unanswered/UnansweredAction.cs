using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Answers.Unanswered;

/// <summary>What the buttons of the digest say, written and read here.</summary>
internal static class UnansweredAction
{
    public const string ListVerb = "unanswered.list";
    public const string AnswerVerb = "unanswered.answer";
    public const string KeepVerb = "unanswered.keep";

    /// <summary>The ids of the form's inputs.</summary>
    public const string QuestionInput = "question";
    public const string AnswerInput = "answer";

    private const string FormName = "form";

    public static JObject Answer(string question) => new() { [QuestionInput] = question };

    public static JObject Keep(string form) => new() { [FormName] = form };

    public static string QuestionOf(JObject data) => CardPress.Typed(data, QuestionInput);

    public static string AnswerOf(JObject data) => CardPress.Typed(data, AnswerInput);

    /// <summary>Null unless it is one of ours: it becomes part of a key.</summary>
    public static string? FormOf(JObject data) => CardPress.Text(data, FormName) is { Length: 32 } form && form.All(char.IsAsciiHexDigitLower) ? form : null;
}
