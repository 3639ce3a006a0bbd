using ErgBot.Cards;
using ErgBot.Groups;
using Newtonsoft.Json.Linq;

namespace ErgBot.Broadcasts;

/// <summary>What the buttons of broadcasts say, written and read here.</summary>
internal static class BroadcastAction
{
    public const string ListVerb = "broadcast.list";
    public const string FormVerb = "broadcast.form";
    public const string SaveVerb = "broadcast.save";
    public const string ShowVerb = "broadcast.show";
    public const string TryVerb = "broadcast.try";
    public const string SendVerb = "broadcast.send";
    public const string AgreeVerb = "broadcast.agree";
    public const string CancelVerb = "broadcast.cancel";
    public const string UncertainVerb = "broadcast.uncertain";
    public const string RefusedVerb = "broadcast.refused";
    public const string RewordVerb = "broadcast.reword";
    public const string CorrectVerb = "broadcast.correct";
    public const string AskToRecallVerb = "broadcast.take-back";
    public const string RecallVerb = "broadcast.recall";
    public const string FailuresVerb = "broadcast.failures";

    /// <summary>The ids of the form's inputs.</summary>
    public const string TitleInput = "title";
    public const string TextInput = "text";
    public const string ButtonTitleInput = "button";
    public const string ButtonAddressInput = "link";
    public const string AudienceInput = "to";
    public const string ChannelInput = "channel";
    public const string EventInput = "event";
    public const string NoEvent = "-";
    public const string DayInput = "day";
    public const string TimeInput = "time";

    private const string BroadcastName = "broadcast";
    private const string FormName = "form";
    private const string SeenName = "seen";
    private const string WindowName = "window";

    /// <summary>A new form, or one for a draft that is there.</summary>
    public static JObject Form(BroadcastId? broadcast = null, bool inWindow = false)
    {
        var data = broadcast is { } id ? On(id) : [];
        data[WindowName] = inWindow ? "true" : "false";
        return data;
    }

    /// <summary>A new form for a group's own.</summary>
    public static JObject Form(GroupId group) => new() { [AudienceInput] = BroadcastForm.GroupPrefix + group };

    public static JObject Save(Guid form, BroadcastId? broadcast, bool inWindow)
    {
        var data = Form(broadcast, inWindow);
        data[FormName] = form.ToString("N");
        return data;
    }

    public static JObject On(BroadcastId broadcast) => new() { [BroadcastName] = broadcast.ToString() };

    /// <summary>With the version that the presser sees.</summary>
    public static JObject On(Broadcast broadcast) => new() { [BroadcastName] = broadcast.Id.ToString(), [SeenName] = broadcast.Version };

    public static BroadcastId? BroadcastOf(JObject data) => BroadcastId.TryParse(CardPress.Text(data, BroadcastName), out var id) ? id : null;

    public static Guid? FormOf(JObject data) => Guid.TryParseExact(CardPress.Text(data, FormName), "N", out var form) ? form : null;

    public static int SeenOf(JObject data) => data[SeenName] is JValue { Type: JTokenType.Integer, Value: long and >= 0 and <= int.MaxValue and var seen } ? (int)seen : -1;

    public static bool IsInWindow(JObject data) => CardPress.IsOn(data, WindowName);

    public static BroadcastForm TypedIn(JObject data) => new()
    {
        Title = CardPress.Typed(data, TitleInput),
        Text = CardPress.Typed(data, TextInput),
        ButtonTitle = CardPress.Typed(data, ButtonTitleInput),
        ButtonAddress = CardPress.Typed(data, ButtonAddressInput),
        Chosen = CardPress.Typed(data, AudienceInput).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Channel = CardPress.Typed(data, ChannelInput),
        Event = CardPress.Typed(data, EventInput) is var chosen && chosen == NoEvent ? "" : chosen,
        Day = CardPress.Typed(data, DayInput),
        Time = CardPress.Typed(data, TimeInput),
    };
}
