using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups;

/// <summary>What the buttons of the group cards say, written and read here.</summary>
internal static class GroupAction
{
    public const string MineVerb = "group.mine";
    public const string ShowVerb = "group.show";
    public const string JoinVerb = "group.join";
    public const string LeaveVerb = "group.leave";
    public const string MuteVerb = "group.mute";
    public const string UnmuteVerb = "group.unmute";
    public const string HideVerb = "group.hide";
    public const string RevealVerb = "group.reveal";

    /// <summary>The id of the card's switch for a confidential membership.</summary>
    public const string ConfidentialInput = "confidential";

    private const string GroupName = "group";
    private const string PageName = "page";

    public static JObject On(GroupId group) => new() { [GroupName] = group.ToString() };

    public static JObject On(GroupId group, bool confidential) =>
        new() { [GroupName] = group.ToString(), [ConfidentialInput] = confidential ? "true" : "false" };

    public static JObject Page(int page) => new() { [PageName] = page };

    public static int PageOf(JObject data) => data[PageName] is JValue { Type: JTokenType.Integer, Value: long and >= 0 and < 1000 and var page } ? (int)page : 0;

    public static GroupId? GroupOf(JObject data) => GroupId.TryParse(CardPress.Text(data, GroupName), out var id) ? id : null;

    public static bool WantsConfidential(JObject data) => CardPress.IsOn(data, ConfidentialInput);
}
