using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups;

/// <summary>"Tell me of the fall event", and its opposite, written and read here.</summary>
internal static class FallEventAction
{
    public const string Verb = "eligibility.fall-event";

    private const string WishName = "tell";
    private const string YesWord = "yes";
    private const string NoWord = "no";

    public static JObject For(bool wish) => new() { [WishName] = wish ? YesWord : NoWord };

    public static bool? WishOf(JObject data) => CardPress.Text(data, WishName) switch
    {
        YesWord => true,
        NoWord => false,
        _ => null,
    };
}
