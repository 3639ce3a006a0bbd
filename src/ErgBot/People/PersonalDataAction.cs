using System.Globalization;
using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.People;

/// <summary>What the buttons about one's own data say, written and read here. They work for everybody, also for who isn't staff any more.</summary>
internal static class PersonalDataAction
{
    public const string ShowVerb = "data.show";
    public const string JsonVerb = "data.json";
    public const string AskVerb = "data.forget";
    public const string KeepVerb = "data.keep";
    public const string ForgetVerb = "data.forget.sure";

    private const string PartName = "part";

    public static bool IsOne(string verb) => verb is ShowVerb or JsonVerb or AskVerb or KeepVerb or ForgetVerb;

    public static JObject Part(int number) => new() { [PartName] = number.ToString(CultureInfo.InvariantCulture) };

    /// <summary>The first, for what is no number.</summary>
    public static int PartOf(JObject data) =>
        int.TryParse(CardPress.Text(data, PartName), NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : 0;
}
