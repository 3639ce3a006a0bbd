using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.Groups;

/// <summary>A page of the list of groups: written by its buttons and inputs, read here. What can't be read is the first page of what is open.</summary>
internal sealed record GroupListAction(GroupFilter Filter = GroupFilter.Open, string Search = "", int Page = 0)
{
    public const string Verb = "group.list";

    /// <summary>The ids of the card's inputs; buttons that take no inputs carry the same names.</summary>
    public const string SearchInput = "search";
    public const string FilterInput = "filter";

    public const int LongestSearch = 60;

    public static string WordFor(GroupFilter filter) => filter switch
    {
        GroupFilter.Mine => "mine",
        GroupFilter.All => "all",
        _ => "open",
    };

    public JObject ToData()
    {
        var data = GroupAction.Page(Page);
        data[FilterInput] = WordFor(Filter);
        data[SearchInput] = Search;
        return data;
    }

    public static GroupListAction Read(JObject data) => new(
        CardPress.Text(data, FilterInput) switch
        {
            "mine" => GroupFilter.Mine,
            "all" => GroupFilter.All,
            _ => GroupFilter.Open,
        },
        CardPress.Typed(data, SearchInput) is { Length: <= LongestSearch } search ? search : "",
        GroupAction.PageOf(data));
}
