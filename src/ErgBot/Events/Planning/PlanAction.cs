using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ErgBot.Cards;
using ErgBot.Groups;
using Newtonsoft.Json.Linq;

namespace ErgBot.Events.Planning;

/// <summary>What the buttons of planning say, written and read here.</summary>
internal static class PlanAction
{
    // Everybody's.
    public const string ListVerb = "event.list";

    // Who plans events.
    public const string FormVerb = "event.form";
    public const string SaveVerb = "event.save";
    public const string ManageVerb = "event.manage";
    public const string CloseVerb = "event.close";
    public const string OpenVerb = "event.open";
    public const string AskToCancelVerb = "event.cancel";
    public const string CancelVerb = "event.cancel-now";

    /// <summary>The ids of the form's inputs.</summary>
    public const string TitleInput = "title";
    public const string AboutInput = "about";
    public const string DayInput = "day";
    public const string FromInput = "from";
    public const string ToInput = "to";
    public const string PlaceInput = "place";
    public const string CapacityInput = "capacity";
    public const string AudienceInput = "audience";
    public const string GroupInput = "group";

    private const string FormName = "form";
    private const string SeenName = "seen";
    private const string PublishName = "publish";
    private const string WarnedName = "warned";
    private const string WindowName = "window";
    private const string DistrictWord = ":district"; // no group's id has a colon

    public static JObject On(EventId id) => RsvpAction.Show(id);

    /// <summary>A new form, or one for an event that is there.</summary>
    public static JObject Form(EventId? id = null, bool inWindow = false)
    {
        var data = id is { } known ? On(known) : [];
        data[WindowName] = inWindow ? "true" : "false";
        return data;
    }

    /// <param name="form">The form's own number: sent twice it is one event.</param>
    /// <param name="id">The event that it changes; null for a new one.</param>
    /// <param name="seen">The version of it that the form shows.</param>
    /// <param name="publish">Whether it is to be no draft any more.</param>
    /// <param name="warnings">What the form warns of.</param>
    /// <param name="inWindow">Whether it stands in a window of its own.</param>
    public static JObject Save(Guid form, EventId? id, int seen, bool publish, IReadOnlyList<string> warnings, bool inWindow)
    {
        var data = Form(id, inWindow);
        data[FormName] = form.ToString("N");
        data[SeenName] = seen.ToString(CultureInfo.InvariantCulture);
        data[PublishName] = publish ? "true" : "false";
        data[WarnedName] = MarkOf(warnings);
        return data;
    }

    public static EventId? EventOf(JObject data) => RsvpAction.EventOf(data);

    public static Guid? FormOf(JObject data) => Guid.TryParseExact(CardPress.Text(data, FormName), "N", out var form) ? form : null;

    public static int SeenOf(JObject data) =>
        int.TryParse(CardPress.Text(data, SeenName), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;

    public static bool IsPublished(JObject data) => CardPress.IsOn(data, PublishName);

    public static bool IsInWindow(JObject data) => CardPress.IsOn(data, WindowName);

    /// <summary>Whether just these warnings stood on the form that was sent: others have to be read first.</summary>
    public static bool IsWarned(JObject data, IReadOnlyList<string> warnings) => warnings.Count == 0 || CardPress.Text(data, WarnedName) == MarkOf(warnings);

    public static EventForm TypedIn(JObject data) => new()
    {
        Title = CardPress.Typed(data, TitleInput),
        About = CardPress.Typed(data, AboutInput),
        Day = CardPress.Typed(data, DayInput),
        From = CardPress.Typed(data, FromInput),
        To = CardPress.Typed(data, ToInput),
        Place = CardPress.Typed(data, PlaceInput),
        Capacity = data[CapacityInput] is JValue { Type: JTokenType.Integer or JTokenType.Float } number ? Convert.ToString(number.Value, CultureInfo.InvariantCulture)! : CardPress.Typed(data, CapacityInput),
        Audience = AudienceFor(CardPress.Text(data, AudienceInput)),
        Group = GroupId.TryParse(CardPress.Text(data, GroupInput), out var group) ? group : null,
    };

    public static string WordFor(GroupId? group) => group?.ToString() ?? DistrictWord;

    public static string WordFor(EventAudience audience) => audience switch
    {
        EventAudience.Everyone => "everyone",
        EventAudience.EveryoneButAdministrators => "everyone-but-administrators",
        EventAudience.Administrators => "administrators",
        _ => "group",
    };

    private static EventAudience? AudienceFor(string? word) => word switch
    {
        "everyone" => EventAudience.Everyone,
        "everyone-but-administrators" => EventAudience.EveryoneButAdministrators,
        "administrators" => EventAudience.Administrators,
        "group" => EventAudience.GroupMembers,
        _ => null,
    };

    private static string MarkOf(IReadOnlyList<string> warnings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', warnings))).AsSpan(0, 8));
}
