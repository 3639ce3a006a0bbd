using AdaptiveCards;
using ErgBot.Cards;
using ErgBot.Groups.Leads;

namespace ErgBot.Groups;

/// <summary>
/// One group. It shows no count and of people only the leads who agreed to be named: who else is in it is nobody's business.
/// </summary>
internal static class GroupCard
{
    /// <summary>A card that somebody puts into what they write, and that the bot can't edit later: it says only what doesn't change.</summary>
    public static CardReply ToInsert(Group group) => ForEverybody(group with { Size = null }, next: null);

    /// <summary>The card for all who see it, the same for everybody and without any person's name. Each can call up their own view, which they alone see.</summary>
    public static CardReply ForEverybody(Group group, NextEvent? next) => Card(
        group with { NamedLeads = [] },
        note: null,
        standing: null,
        next,
        canJoin: group.State == GroupState.Open,
        [
            .. group.State == GroupState.Open ? [CardParts.Button(GroupTexts.Join, GroupAction.JoinVerb, GroupAction.On(group.Id))] : Array.Empty<AdaptiveAction>(),
            Plain(GroupTexts.MyView, GroupAction.ShowVerb, group),
            AllGroups(),
        ]);

    /// <summary>The card for one person.</summary>
    /// <param name="view">What they look at.</param>
    /// <param name="note">What has just happened; null for nothing.</param>
    public static CardReply ForOne(GroupView view, string? note = null)
    {
        var (group, own) = (view.Group, view.Own);
        var canJoin = own is null && group.State == GroupState.Open;
        return Card(
            group,
            note,
            own is null ? null : GroupTexts.YouAreIn(own),
            view.Next,
            canJoin,
            [
                .. canJoin ? [CardParts.Button(GroupTexts.Join, GroupAction.JoinVerb, GroupAction.On(group.Id))] : Array.Empty<AdaptiveAction>(),
                .. own is null ? [] : OfMember(group, own),
                AllGroups(),
                CardParts.Button(GroupTexts.MyGroups, GroupAction.MineVerb, [], takesInputs: false),
                .. view.Standing switch
                {
                    { IsLead: true } => [Plain(LeadTexts.Manage, LeadAction.ManageVerb, group)],
                    { IsOrganizer: true } => [Plain(LeadTexts.ManageAsOrganizer, LeadAction.ManageVerb, group)],
                    _ => Array.Empty<AdaptiveAction>(),
                },
            ],
            Leading(view));
    }

    /// <summary>With the note that the bot can't write to the new member, and the way to add it.</summary>
    /// <param name="joined">The card that tells of the membership.</param>
    /// <param name="app">Where the app is added; null when that isn't known.</param>
    public static CardReply WithoutReach(CardReply joined, Uri? app)
    {
        joined.Card.Body.Add(CardParts.Strong(PlaceTexts.NoReach));
        if (app is not null)
        {
            joined.Card.Body.Add(CardParts.Buttons(new AdaptiveOpenUrlAction { Title = PlaceTexts.AddMe, Url = app }));
        }

        return joined;
    }

    /// <summary>What of the group's leadership waits for this person.</summary>
    private static IEnumerable<AdaptiveElement> Leading(GroupView view) => view.Standing switch
    {
        { Invitation: { } invitation } => LeadInvitationCard.Question(view.Group, invitation),
        { CanOffer: true } =>
        [
            CardParts.Text(LeadTexts.NobodyLeads),
            CardParts.Buttons(Plain(LeadTexts.OfferToLead, LeadAction.OfferVerb, view.Group)),
        ],
        _ => [],
    };

    private static CardReply Card(Group group, string? note, string? standing, NextEvent? next, bool canJoin, IReadOnlyList<AdaptiveAction> buttons, IEnumerable<AdaptiveElement>? leading = null) => new(
        CardParts.Card(
            group.Name,
            $"{group.Name}: {group.Purpose}",
            [
                note is null ? null : CardParts.Strong(note),
                group.State == GroupState.Closed ? CardParts.Strong(GroupTexts.ClosedNow) : null,
                CardParts.Plain(group.Purpose),
                Facts(group, next),
                standing is null ? null : CardParts.Text(standing),
                canJoin ? ConfidentialSwitch() : null,
                canJoin ? CardParts.Small(GroupTexts.WhoSees) : null,
                CardParts.Buttons(buttons),
                .. leading ?? [],
            ]),
        GroupTexts.Summary);

    private static AdaptiveContainer? Facts(Group group, NextEvent? next)
    {
        List<string> lines =
        [
            .. group.NamedLeads.Count > 0 ? [GroupTexts.LedBy(group.NamedLeads)] : Array.Empty<string>(),
            .. group.Size is { } size ? [GroupTexts.Size(size)] : Array.Empty<string>(),
            .. next is not null && group.State == GroupState.Open ? [GroupTexts.Next(next)] : Array.Empty<string>(),
        ];
        return lines.Count == 0 ? null : CardParts.Plain(string.Join('\n', lines));
    }

    private static IEnumerable<AdaptiveAction> OfMember(Group group, Membership own) =>
    [
        Plain(GroupTexts.Leave, GroupAction.LeaveVerb, group),
        own.Muted ? Plain(GroupTexts.Unmute, GroupAction.UnmuteVerb, group) : Plain(GroupTexts.Mute, GroupAction.MuteVerb, group),
        own.Confidential ? Plain(GroupTexts.MakeVisible, GroupAction.RevealVerb, group) : Plain(GroupTexts.MakeConfidential, GroupAction.HideVerb, group),
    ];

    private static AdaptiveAction AllGroups() =>
        CardParts.Button(GroupTexts.AllGroups, GroupListAction.Verb, new GroupListAction().ToData(), takesInputs: false);

    private static AdaptiveAction Plain(string title, string verb, Group group) =>
        CardParts.Button(title, verb, GroupAction.On(group.Id), takesInputs: false);

    private static AdaptiveToggleInput ConfidentialSwitch() => new()
    {
        Id = GroupAction.ConfidentialInput,
        Title = GroupTexts.Confidential,
        Value = "false",
        ValueOn = "true",
        ValueOff = "false",
        Wrap = true,
    };
}
