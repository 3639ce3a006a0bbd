using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups.Proposals;

/// <summary>What the buttons of proposals say, written and read here.</summary>
internal static class ProposalAction
{
    // The proposer's.
    public const string FormVerb = "proposal.form";
    public const string SendVerb = "proposal.send";

    // The organizers'.
    public const string ListVerb = "proposal.list";
    public const string ShowVerb = "proposal.show";
    public const string ApproveVerb = "proposal.approve";
    public const string DeclineVerb = "proposal.decline";
    public const string ChangesVerb = "proposal.changes";

    /// <summary>The ids of the cards' inputs.</summary>
    public const string NameInput = "name";
    public const string PurposeInput = "purpose";
    public const string OtherWordsInput = "words";
    public const string NamedInput = "named";
    public const string ReasonInput = "reason";

    private const string FormName = "form";
    private const string ProposalName = "proposal";
    private const string SeenName = "seen";
    private const string AnywayName = "anyway";
    private const string WindowName = "window";

    /// <summary>A new form, or one for a proposal that is there.</summary>
    public static JObject Form(ProposalId? proposal = null, bool inWindow = false)
    {
        var data = proposal is { } id ? On(id) : [];
        data[WindowName] = inWindow ? "true" : "false";
        return data;
    }

    public static JObject Send(Guid form, ProposalId? proposal, bool inWindow, bool anyway)
    {
        var data = Form(proposal, inWindow);
        data[FormName] = form.ToString("N");
        data[AnywayName] = anyway ? "true" : "false";
        return data;
    }

    public static JObject On(ProposalId proposal) => new() { [ProposalName] = proposal.ToString() };

    /// <summary>With the version that the presser sees.</summary>
    public static JObject On(Proposal proposal) => new() { [ProposalName] = proposal.Id.ToString(), [SeenName] = proposal.Version };

    public static Guid? FormOf(JObject data) => Guid.TryParseExact(CardPress.Text(data, FormName), "N", out var form) ? form : null;

    public static ProposalId? ProposalOf(JObject data) => ProposalId.TryParse(CardPress.Text(data, ProposalName), out var id) ? id : null;

    public static int SeenOf(JObject data) => data[SeenName] is JValue { Type: JTokenType.Integer, Value: long and >= 0 and <= int.MaxValue and var seen } ? (int)seen : -1;

    /// <summary>Though there is a group like it.</summary>
    public static bool IsAnyway(JObject data) => CardPress.IsOn(data, AnywayName);

    /// <summary>Whether the form stands in a window of its own, where other buttons are known.</summary>
    public static bool IsInWindow(JObject data) => CardPress.IsOn(data, WindowName);

    public static ProposalText TextOf(JObject data) => new(
        CardPress.Typed(data, NameInput),
        CardPress.Typed(data, PurposeInput),
        GroupWords.Split(CardPress.Typed(data, OtherWordsInput)),
        CardPress.IsOn(data, NamedInput));

    public static string ReasonOf(JObject data) => CardPress.Typed(data, ReasonInput);
}
