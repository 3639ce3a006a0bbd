using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Answers.Kept;

/// <summary>What the buttons of the kept answers say, written and read here.</summary>
internal static class KeptAction
{
    public const string ListVerb = "kept.list";
    public const string RemoveVerb = "kept.remove";

    private const string PageName = "page";
    private const string AnswerName = "answer";

    public static JObject Page(int page) => new() { [PageName] = page };

    public static JObject Remove(KeptAnswer kept, int page) => new() { [AnswerName] = kept.Id, [PageName] = page };

    /// <summary>From 0; a page that there isn't is for its reader to bound.</summary>
    public static int PageOf(JObject data) => data[PageName] is JValue { Type: JTokenType.Integer, Value: long and >= 0 and <= KeptStore.Most and var page } ? (int)page : 0;

    public static string? AnswerOf(JObject data) => CardPress.Text(data, AnswerName);
}
