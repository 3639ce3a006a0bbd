using ErgBot.Answers;
using ErgBot.Benchmarks.Understanding;
using ErgBot.Groups;
using ErgBot.Languages;
using ErgBot.Tests.Testing;
using Xunit.Abstractions;

namespace ErgBot.Tests.Answers;

/// <summary>Which groups are found in what people write, over all names and other words that there are.</summary>
public sealed class NamedGroupsTests(ITestOutputHelper output)
{
    private const ulong Seed = 11;
    private const int Rounds = 5;

    private static readonly IReadOnlyList<Group> _groups = GroupContent.Read(ContentFiles.Shipped);
    private static readonly Recognizer _recognizer = new(TopicContent.Read(ContentFiles.Shipped), OffTopicContent.Read(ContentFiles.Shipped), new English());

    private static readonly string[] _carriers =
    [
        "{0}", "join {0}", "please sign me up for the {0} group", "is there something for {0} here", "tell me more about {0}", "I'm leaving {0} today",
    ];

    [Fact]
    public void Every_name_is_found_and_with_a_slip_of_the_finger_nineteen_of_twenty()
    {
        var (spelledWell, slipped) = (Found(typos: 0), Found(typos: 1));

        output.WriteLine("           right  wrong   none");
        output.WriteLine($"well      {spelledWell}\none slip  {slipped} (seed {Seed})");
        Assert.Equal((spelledWell.All, 0), (spelledWell.Right, spelledWell.Wrong));
        Assert.Equal(0, slipped.Wrong);
        Assert.True(slipped.Right >= 0.95 * slipped.All, $"{slipped}");
    }

    [Fact]
    public void No_group_is_found_where_none_is_named()
    {
        var exact = new GroupNames(_groups, new English(), _ => true);
        var texts = TopicContent.Read(ContentFiles.Shipped).SelectMany(topic => topic.Examples)
            .Concat(OffTopicContent.Read(ContentFiles.Shipped))
            .Concat(EnglishGuardWords.All)
            .Concat(EnglishGuardWords.All.Select(word => $"is there a {word} group"))
            .Where(text => exact.In(text).Groups.Count == 0)
            .ToList();

        var mistaken = texts.Where(text => _recognizer.Recognize(text, _groups).Named.Count > 0).ToList();

        output.WriteLine($"{texts.Count} texts without a group, {mistaken.Count} mistaken for one");
        Assert.True(texts.Count > 1_000);
        Assert.Empty(mistaken);
    }

    [Theory]
    [InlineData("I'd like to take part")]
    [InlineData("can my family come along")]
    [InlineData("how much is the price")]
    [InlineData("why arent these funds here")]
    [InlineData("why aren't they here")]
    [InlineData("how does parental leave work")]
    [InlineData("are the people or the colors chosen")]
    public void What_means_something_of_its_own_is_no_misspelling(string text) => Assert.Empty(_recognizer.Recognize(text, _groups).Named);

    [Theory]
    [InlineData("join the people fo color", "people-of-color")]
    [InlineData("join people o fcolor", "people-of-color")]
    [InlineData("join peopleof color", "people-of-color")]
    [InlineData("join people or color", "people-of-color")]
    [InlineData("join the womens group", "women")]
    [InlineData("join the womne's group", "women")]
    [InlineData("join the vetrans", "veterans")]
    [InlineData("join the caregiver group", "parents")]
    [InlineData("join the lgtbq group", "lgbtq")]
    public void Slips_and_other_forms_still_name_it(string text, string group)
    {
        var recognition = _recognizer.Recognize(text, _groups);

        Assert.Equal([group], recognition.Named.Select(named => named.Id.ToString()));
        Assert.Equal(Intent.Join, recognition.Sure?.Does);
    }

    [Fact]
    public void Another_list_of_groups_is_seen_at_once()
    {
        var gardeners = new Group { Id = GroupId.Parse("gardeners"), Name = "Gardeners", Purpose = "Growing things." };

        Assert.Empty(_recognizer.Recognize("join the gardners", _groups).Named);
        Assert.Equal([gardeners], _recognizer.Recognize("join the gardners", [.. _groups, gardeners]).Named);
    }

    private static Tally Found(int typos)
    {
        var slips = new Typos(Seed);
        var tally = new Tally(0, 0, 0);
        foreach (var (group, text) in Enumerable.Range(0, Rounds).SelectMany(_ => Texts(slips, typos)))
        {
            var named = _recognizer.Recognize(text, _groups).Named;
            tally = named is [] ? tally with { None = tally.None + 1 }
                : named is [var one] && one.Id == group.Id ? tally with { Right = tally.Right + 1 }
                : tally with { Wrong = tally.Wrong + 1 };
        }

        return tally;
    }

    private static IEnumerable<(Group Group, string Text)> Texts(Typos slips, int typos) =>
        from one in _groups
        from name in one.OtherWords.Prepend(one.Name)
        from carrier in _carriers
        select (one, carrier.Replace("{0}", slips.In(name.ToLowerInvariant(), typos), StringComparison.Ordinal));

    private sealed record Tally(int Right, int Wrong, int None)
    {
        public int All => Right + Wrong + None;

        public override string ToString() => FormattableString.Invariant($"{Share(Right)}{Share(Wrong)}{Share(None)} of {All}");

        private string Share(int count) => FormattableString.Invariant($"{100.0 * count / All,6:F1}%");
    }
}
