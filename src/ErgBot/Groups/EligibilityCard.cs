using AdaptiveCards;
using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups;

/// <summary>The question whether somebody is an administrator, and the kind answer to those who are.</summary>
internal static class EligibilityCard
{
    public static CardReply Ask(GroupId joining, bool confidential) =>
        Ask(new EligibilityAction(IsAdministrator: false, joining, confidential));

    /// <summary>Before something else than joining, with which it goes on then.</summary>
    public static CardReply AskBefore(EligibilityNext? then = null, GroupId? group = null) =>
        Ask(new EligibilityAction(IsAdministrator: false, group, Then: then));

    /// <summary>Before an answer to an event that is for administrators.</summary>
    /// <param name="on">The data that shows it: it is gone on with.</param>
    public static CardReply AskBeforeTheirEvent(JObject on)
    {
        var yes = new EligibilityAction(IsAdministrator: true, Then: EligibilityNext.TheirEvent).ToData();
        yes.Merge(on);
        return Ask(GroupTexts.AskForTheirEvent, CardParts.Button(GroupTexts.AdministratorButton, EligibilityAction.Verb, yes), Say(isAdministrator: false));
    }

    /// <summary>What follows from what somebody said in passing, and whether to note it.</summary>
    /// <param name="isAdministrator">What they said.</param>
    /// <param name="noted">What was noted before; null for nothing.</param>
    public static CardReply Note(bool isAdministrator, bool? noted) => new(
        CardParts.Card(
            GroupTexts.AdministratorTitle,
            EligibilityTexts.Follows(isAdministrator),
            CardParts.Text(EligibilityTexts.Follows(isAdministrator)),
            CardParts.Text(noted == isAdministrator ? EligibilityTexts.NotedAlready : EligibilityTexts.ShallINote(noted)),
            CardParts.Small(EligibilityTexts.CorrectIt),
            noted == isAdministrator
                ? CardParts.Buttons(Say(!isAdministrator))
                : CardParts.Buttons([Say(isAdministrator), Say(!isAdministrator), .. isAdministrator ? [TellMe()] : Array.Empty<AdaptiveAction>()])),
        GroupTexts.Summary);

    public static CardReply Administrator() => new(
        CardParts.Card(
            GroupTexts.AdministratorTitle,
            GroupTexts.AdministratorByWord,
            CardParts.Text(GroupTexts.AdministratorByWord),
            CardParts.Small(GroupTexts.PlacesEnd),
            CardParts.Buttons(
                TellMe(),
                Say(isAdministrator: false))),
        GroupTexts.Summary);

    /// <summary>Somebody's word that they are none is noted, and they can go on.</summary>
    public static CardReply NotAdministrator() => new(
        CardParts.Card(
            GroupTexts.AdministratorTitle,
            GroupTexts.WordKept,
            CardParts.Text(GroupTexts.WordKept),
            CardParts.Buttons(
                CardParts.Button(GroupTexts.AllGroups, GroupListAction.Verb, new GroupListAction().ToData()),
                CardParts.Button(GroupTexts.MyGroups, GroupAction.MineVerb, []))),
        GroupTexts.Summary);

    /// <summary>For somebody who is refused as an administrator, with the reason.</summary>
    public static CardReply Administrator(string why) => new(
        CardParts.Card(EligibilityTexts.WishTitle, why, CardParts.Text(why), CardParts.Buttons(TellMe())),
        GroupTexts.Summary);

    /// <summary>Why somebody can't, as kindly as it can be said; null for who can.</summary>
    /// <param name="verdict">What is known of them.</param>
    /// <param name="askFirst">What is said where nobody has asked yet.</param>
    public static Reply? Refusal(EligibilityVerdict verdict, Func<Reply> askFirst) => verdict switch
    {
        EligibilityVerdict.Eligible => null,
        EligibilityVerdict.AskFirst => askFirst(),
        EligibilityVerdict.AdministratorByWord => Administrator(),
        EligibilityVerdict.AdministratorByRoll => Administrator(GroupTexts.AdministratorByRoll),
        EligibilityVerdict.CannotTell => new TextReply(GroupTexts.CannotTell),
        _ => new TextReply(GroupTexts.NotStaff),
    };

    private static CardReply Ask(EligibilityAction no) =>
        Ask(GroupTexts.AskAdministrator, CardParts.Button(GroupTexts.NotAdministratorButton, EligibilityAction.Verb, no.ToData()), Say(isAdministrator: true));

    private static CardReply Ask(string question, params AdaptiveAction[] answers) => new(
        CardParts.Card(
            GroupTexts.AskTitle,
            question,
            CardParts.Text(question),
            CardParts.Small(GroupTexts.AskNote),
            CardParts.Buttons(answers)),
        GroupTexts.Summary);

    private static AdaptiveAction TellMe() => CardParts.Button(EligibilityTexts.TellMe, FallEventAction.Verb, FallEventAction.For(wish: true));

    private static AdaptiveAction Say(bool isAdministrator) => CardParts.Button(
        isAdministrator ? GroupTexts.AdministratorButton : GroupTexts.NotAdministratorButton,
        EligibilityAction.Verb,
        new EligibilityAction(isAdministrator).ToData());
}
