using ErgBot.Answers;
using ErgBot.Answers.Unanswered;
using ErgBot.Languages;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Answers.Unanswered;

public sealed class QuestionClustersTests
{
    private static readonly string[] _background = [.. TopicContent.Read(ContentFiles.Shipped).SelectMany(topic => topic.Examples), .. OffTopicContent.Read(ContentFiles.Shipped)];

    private static readonly string[] _shuttle = ["is there a shuttle bus", "is there a shuttle", "will there be a shuttle bus", "shuttle bus?"];
    private static readonly string[] _photos = ["will there be photographs", "who takes the photographs", "will photographs be taken", "are you taking photographs"];
    private static readonly string[] _quiet = ["is there a quiet room", "do you have a quiet room", "quiet room", "where is the quiet room"];

    private static readonly string[] _others =
    [
        "can my mother-in-law send a cake", "is the union voting that week", "do I need a badge for the gate", "how tall is the stage", "what colour are the balloons",
        "is a microphone provided", "will the choir sing", "who waters the plants", "can we plant a tree", "are bicycles stored inside",
    ];

    [Fact]
    public void Wordings_of_one_matter_come_together_and_others_stay_apart()
    {
        var clusters = Clusters([.. _shuttle, .. _photos, .. _quiet, .. _others]);

        Assert.Equal(3, clusters.Count);
        Assert.All([_shuttle, _photos, _quiet], matter => Assert.Single(clusters, cluster => matter.Contains(cluster.Question)));
        Assert.All(clusters, cluster => Assert.InRange(cluster.People, 3, 4));
    }

    [Fact]
    public void What_fewer_people_asked_is_not_shown_however_often_they_did()
    {
        IEnumerable<UnansweredQuestion> asked =
        [
            .. _shuttle.Select((text, at) => new UnansweredQuestion("2018-05", $"person {at % 2}", default, text)),
            .. _shuttle.Select((text, at) => new UnansweredQuestion("2018-05", $"person {at % 2}", default, text)),
        ];

        Assert.Empty(Clusters(asked));
        Assert.Equal(3, Assert.Single(Clusters([.. asked, new UnansweredQuestion("2018-05", "a third one", default, _shuttle[0])])).People);
    }

    [Fact]
    public void Nobody_is_counted_twice_because_they_have_another_name_in_another_month()
    {
        var twoInEachOfTwoMonths = _shuttle.Select((text, at) => new UnansweredQuestion($"2018-0{4 + (at % 2)}", $"pseudonym {at}", default, text)).ToList();

        Assert.Empty(Clusters(twoInEachOfTwoMonths));
        Assert.Equal(3, Assert.Single(Clusters([.. twoInEachOfTwoMonths, new UnansweredQuestion("2018-05", "another pseudonym", default, _shuttle[0])])).People);
    }

    [Fact]
    public void What_most_people_asked_comes_first_and_the_order_of_asking_changes_nothing()
    {
        var asked = Asked([.. _photos, .. _shuttle, "is there a shuttle to the school", .. _quiet.Take(3), .. _others]);

        var clusters = Clusters(asked);
        Assert.Contains("shuttle", clusters[0].Question, StringComparison.Ordinal);
        Assert.Equal(clusters.OrderByDescending(cluster => cluster.People).Select(cluster => cluster.People), clusters.Select(cluster => cluster.People));
        Assert.Equal(clusters, Clusters(asked.Reverse()));
    }

    [Fact]
    public void Questions_that_share_only_how_people_ask_are_not_one_matter() =>
        Assert.Empty(Clusters(["is there a gym", "is there a pool", "is there a sauna", "is there a library", "is there a chapel"]));

    [Fact]
    public void Nothing_asked_is_nothing_shown()
    {
        Assert.Empty(Clusters(Asked([])));
        Assert.Empty(Clusters(["🎉", "🎉", "🎉", "?"]));
    }

    private static UnansweredQuestion[] Asked(IEnumerable<string> texts) => [.. texts.Select((text, at) => new UnansweredQuestion("2018-05", $"person {at}", default, text))];

    private static IReadOnlyList<QuestionCluster> Clusters(IEnumerable<string> texts) => Clusters(Asked(texts));

    private static IReadOnlyList<QuestionCluster> Clusters(IEnumerable<UnansweredQuestion> asked) => [.. new QuestionClusters(new English(), asked, _background).AskedBy(3)];
}
