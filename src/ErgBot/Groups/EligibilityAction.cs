using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups;

/// <summary>"I'm (not) an administrator", and the group that the person was about to join when asked.</summary>
internal sealed record EligibilityAction(bool IsAdministrator, GroupId? Joining = null, bool Confidential = false)
{
    public const string Verb = "eligibility";

    private const string AdministratorName = "administrator";
    private const string YesWord = "yes";
    private const string NoWord = "no";

    public JObject ToData()
    {
        var data = Joining is { } group ? GroupAction.On(group, Confidential) : [];
        data[AdministratorName] = IsAdministrator ? YesWord : NoWord;
        return data;
    }

    public static EligibilityAction? Read(JObject data) => CardPress.Text(data, AdministratorName) switch
    {
        YesWord => new EligibilityAction(true, GroupAction.GroupOf(data), GroupAction.WantsConfidential(data)),
        NoWord => new EligibilityAction(false, GroupAction.GroupOf(data), GroupAction.WantsConfidential(data)),
        _ => null,
    };
}
