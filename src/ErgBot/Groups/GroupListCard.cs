using AdaptiveCards;
using ErgBot.Cards;
using ErgBot.Groups.Proposals;

namespace ErgBot.Groups;

/// <summary>The groups, some on a page, with a search.</summary>
internal static class GroupListCard
{
    public const int PageSize = 10;

    private const int LongestPurpose = 160;

    /// <summary>What is open, the same for everybody: it can stand in a channel. Whoever presses gets a list of their own.</summary>
    public static CardReply ForEverybody(IReadOnlyList<Group> groups) =>
        Card([.. groups.Where(group => group.State == GroupState.Open)], new GroupListAction(), mine: null);

    /// <param name="groups">What fits filter and search, all pages of it.</param>
    /// <param name="asked">Filter, search and page.</param>
    /// <param name="mine">The person's own groups.</param>
    /// <param name="decides">Whether they are an organizer, who decides on proposals.</param>
    public static CardReply ForOne(IReadOnlyList<Group> groups, GroupListAction asked, IReadOnlyCollection<GroupId> mine, bool decides = false) => Card(groups, asked, mine, decides);

    private static CardReply Card(IReadOnlyList<Group> groups, GroupListAction asked, IReadOnlyCollection<GroupId>? mine, bool decides = false)
    {
        var pages = Math.Max(1, (groups.Count + PageSize - 1) / PageSize);
        var page = Math.Min(asked.Page, pages - 1);
        Group[] shown = [.. groups.Skip(page * PageSize).Take(PageSize)];
        return new CardReply(
            CardParts.Card(
                GroupTexts.ListTitle,
                $"{GroupTexts.ListTitle}: {string.Join(", ", shown.Select(group => group.Name))}.",
                [
                    CardParts.Text(groups.Count == 0 ? GroupTexts.NoneFound : GroupTexts.ListIntro),
                    .. shown.Select(group => Row(group, mine?.Contains(group.Id) is true)),
                    pages > 1 ? CardParts.Small(GroupTexts.Page(page + 1, pages)) : null,
                    Turning(asked, page, pages),
                    Search(asked.Search),
                    mine is null ? null : Filter(asked.Filter),
                    CardParts.Buttons(
                    [
                        CardParts.Button(GroupTexts.Search, GroupListAction.Verb, new GroupListAction().ToData()),
                        CardParts.Button(ProposalTexts.Title, ProposalAction.FormVerb, ProposalAction.Form(), takesInputs: false),
                        .. decides ? [CardParts.Button(ProposalTexts.ListTitle, ProposalAction.ListVerb, [], takesInputs: false)] : Array.Empty<AdaptiveAction>(),
                    ]),
                ]),
            GroupTexts.Summary);
    }

    private static AdaptiveColumnSet Row(Group group, bool isMine)
    {
        var text = CardParts.Plain(Shortened(group.Purpose));
        string[] notes =
        [
            .. group.State == GroupState.Closed ? [GroupTexts.ClosedShort] : Array.Empty<string>(),
            .. isMine ? [GroupTexts.Yours] : Array.Empty<string>(),
            .. group.Size is { } size ? [GroupTexts.Size(size)] : Array.Empty<string>(),
        ];
        var note = CardParts.Small(string.Join(" · ", notes));
        note.Spacing = AdaptiveSpacing.None;
        text.Items.Add(note);
        return CardParts.Row(text, CardParts.Button(group.Name, GroupAction.ShowVerb, GroupAction.On(group.Id), takesInputs: false));
    }

    private static AdaptiveActionSet? Turning(GroupListAction asked, int page, int pages)
    {
        List<AdaptiveAction> buttons = [];
        if (page > 0)
        {
            buttons.Add(Turn(GroupTexts.Back, page - 1));
        }

        if (page < pages - 1)
        {
            buttons.Add(Turn(GroupTexts.More, page + 1));
        }

        return buttons.Count == 0 ? null : CardParts.Buttons(buttons);

        AdaptiveAction Turn(string title, int to) =>
            CardParts.Button(title, GroupListAction.Verb, (asked with { Page = to }).ToData(), takesInputs: false);
    }

    private static AdaptiveTextInput Search(string value) => new()
    {
        Id = GroupListAction.SearchInput,
        Label = GroupTexts.SearchLabel,
        Value = value.Length == 0 ? null : value,
        MaxLength = GroupListAction.LongestSearch,
    };

    private static AdaptiveChoiceSetInput Filter(GroupFilter filter) => new()
    {
        Id = GroupListAction.FilterInput,
        Label = GroupTexts.FilterLabel,
        Value = GroupListAction.WordFor(filter),
        Choices = [.. Enum.GetValues<GroupFilter>().Select(choice => new AdaptiveChoice { Title = GroupTexts.For(choice), Value = GroupListAction.WordFor(choice) })],
    };

    private static string Shortened(string purpose) =>
        purpose.Length <= LongestPurpose ? purpose : $"{string.Concat(purpose.EnumerateRunes().Take(LongestPurpose - 1))}…";
}
