using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups;

/// <summary>"I'm (not) an administrator", and what the person was about to do when asked: to join the group, or what <paramref name="Then"/> says.</summary>
internal sealed record EligibilityAction(bool IsAdministrator, GroupId? Group = null, bool Confidential = false, EligibilityNext? Then = null)
{
    public const string Verb = "eligibility";

    private const string AdministratorName = "administrator";
    private const string YesWord = "yes";
    private const string NoWord = "no";
    private const string ThenName = "then";
    private const string ProposeWord = "propose";
    private const string OfferWord = "offer";
    private const string TheirEventWord = "their-event";

    public JObject ToData()
    {
        var data = Group is { } group ? GroupAction.On(group, Confidential) : [];
        data[AdministratorName] = IsAdministrator ? YesWord : NoWord;
        if (Then is { } then)
        {
            data[ThenName] = then switch
            {
                EligibilityNext.Propose => ProposeWord,
                EligibilityNext.OfferToLead => OfferWord,
                _ => TheirEventWord,
            };
        }

        return data;
    }

    public static EligibilityAction? Read(JObject data) => CardPress.Text(data, AdministratorName) switch
    {
        YesWord => Read(data, isAdministrator: true),
        NoWord => Read(data, isAdministrator: false),
        _ => null,
    };

    private static EligibilityAction Read(JObject data, bool isAdministrator) => new(
        isAdministrator,
        GroupAction.GroupOf(data),
        GroupAction.WantsConfidential(data),
        CardPress.Text(data, ThenName) switch
        {
            ProposeWord => EligibilityNext.Propose,
            OfferWord => EligibilityNext.OfferToLead,
            TheirEventWord => EligibilityNext.TheirEvent,
            _ => null,
        });
}
