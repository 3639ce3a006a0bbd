using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups.Leads;

/// <summary>What the buttons of leads and organizers say, written and read here.</summary>
internal static class LeadAction
{
    public const string ManageVerb = "lead.manage";
    public const string MembersVerb = "lead.members";
    public const string PickVerb = "lead.pick";
    public const string AskVerb = "lead.ask";
    public const string HandOverVerb = "lead.hand-over";
    public const string AcceptNamedVerb = "lead.accept-named";
    public const string AcceptUnnamedVerb = "lead.accept";
    public const string DeclineVerb = "lead.decline";
    public const string StepDownVerb = "lead.step-down";
    public const string ShowNameVerb = "lead.show-name";
    public const string HideNameVerb = "lead.hide-name";
    public const string OfferVerb = "lead.offer";
    public const string AppointVerb = "lead.appoint";
    public const string DeclineOfferVerb = "lead.decline-offer";
    public const string EditVerb = "lead.edit";
    public const string SaveVerb = "lead.save";
    public const string AskToCloseVerb = "lead.close";
    public const string CloseVerb = "lead.close-now";
    public const string ReopenVerb = "lead.reopen";

    /// <summary>The ids of the cards' inputs.</summary>
    public const string PurposeInput = "purpose";
    public const string OtherWordsInput = "words";
    public const string NamedInput = "named";

    private const string MemberName = "member";
    private const string AfterName = "after";
    private const string OfferName = "offer";
    private const string FormName = "form";
    private const string SeenName = "seen";

    private const int PseudonymLength = 32;

    public static JObject After(GroupId group, string? after)
    {
        var data = GroupAction.On(group);
        if (after is not null)
        {
            data[AfterName] = after;
        }

        return data;
    }

    public static JObject Member(GroupId group, string key) => With(group, MemberName, key);

    public static JObject Offer(GroupId group, string id) => With(group, OfferName, id);

    /// <summary>A form's own number: sent twice it is one offer.</summary>
    public static JObject Form(GroupId group, Guid form) => With(group, FormName, form.ToString("N"));

    public static JObject Seen(GroupId group, string mark) => With(group, SeenName, mark);

    public static string? AfterOf(JObject data) => Pseudonym(data, AfterName);

    public static string? MemberOf(JObject data) => Pseudonym(data, MemberName);

    public static string OfferOf(JObject data) => CardPress.Text(data, OfferName) ?? "";

    public static Guid? FormOf(JObject data) => Guid.TryParseExact(CardPress.Text(data, FormName), "N", out var form) ? form : null;

    public static string SeenOf(JObject data) => CardPress.Text(data, SeenName) ?? "";

    public static bool WantsToBeNamed(JObject data) => CardPress.IsOn(data, NamedInput);

    private static JObject With(GroupId group, string name, string value)
    {
        var data = GroupAction.On(group);
        data[name] = value;
        return data;
    }

    private static string? Pseudonym(JObject data, string name) =>
        CardPress.Text(data, name) is { Length: PseudonymLength } key && key.All(char.IsAsciiHexDigitLower) ? key : null;
}
