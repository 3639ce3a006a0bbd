using System.Globalization;
using ErgBot.Benchmarks.Understanding;
using ErgBot.Groups;
using ErgBot.Tests.Testing;
using Xunit.Abstractions;

namespace ErgBot.Tests.Answers;

/// <summary>
/// Questions that others wrote who had not seen the examples, a dozen a topic. Whoever writes examples has not read them either: the figures below are
/// told by topic and without the sentences, so that the table goes on saying how strangers are understood.
/// </summary>
public sealed class UnseenQuestionsTests(ITestOutputHelper output)
{
    private const ulong TypoSeed = 11;

    private static readonly IReadOnlyList<Group> _groups = GroupContent.Read(ContentFiles.Shipped);
    private static readonly HashSet<string> _examples = ContentFiles.Known.Topics.SelectMany(topic => topic.Examples).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlyList<UnseenQuestion> _questions = UnseenQuestion.In("unseen-questions.tsv");

    [Fact]
    public void There_are_ten_questions_or_more_to_each_topic_and_few_are_examples_by_chance()
    {
        var topics = ContentFiles.Known.Topics;

        Assert.All(_questions.GroupBy(question => question.Meant), asked => Assert.True(asked.Count() >= 10 && topics.Any(topic => topic.Id == asked.Key), asked.Key));
        Assert.True(_questions.DistinctBy(question => question.Meant).Count() >= 65);
        output.WriteLine($"{_questions.Count(question => _examples.Contains(question.Text))} of {_questions.Count} happen to be examples");
        Assert.True(_questions.Count(question => _examples.Contains(question.Text)) <= 0.15 * _questions.Count);
    }

    [Fact]
    public void Nineteen_of_twenty_are_answered_or_one_tap_away_and_a_typo_changes_little()
    {
        var slips = new Typos(TypoSeed);
        var asked = _questions.Select(question => Ask(question, question.Text)).ToList();
        var mistyped = _questions.Select(question => Ask(question, slips.In(question.Text.ToLowerInvariant(), 1))).ToList();
        Say("as written", asked);
        Say("of these, none that is an example by chance", [.. asked.Where((_, at) => !_examples.Contains(_questions[at].Text))]);
        Say($"one typo (seed {TypoSeed})", mistyped);
        SayByTopic(asked);

        Assert.InRange(Share(asked, each => each.IsRightOrOffered), 95, 100);
        Assert.InRange(Share(asked, each => each.IsRight), 90, 100);
        Assert.InRange(Share(asked, each => each.IsWrong), 0, 3);
        Assert.InRange(Share(asked, each => each.IsRightOrOffered) - Share(mistyped, each => each.IsRightOrOffered), -5, 1.5);
    }

    [Fact]
    public void What_is_none_of_its_topics_is_rarely_answered()
    {
        var asked = UnseenQuestion.In("unseen-off-topic.tsv").Select(question => Ask(question, question.Text)).ToList();
        foreach (var kind in asked.GroupBy(each => each.Meant))
        {
            var of = kind.ToList();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"off topic, {kind.Key}: {of.Count} asked, answered {Share(of, each => each.IsWrong):F1} %, offered something {Share(of, each => each.Recognition.Near.Count > 0):F1} %; answered as {string.Join(' ', of.Select(each => each.Recognition.Sure?.Id).OfType<string>())}"));
        }

        Assert.True(asked.Count >= 100);
        Assert.True(2 * asked.Count(each => each.Meant == "near") >= asked.Count);
        Assert.InRange(Share(asked, each => each.IsWrong), 0, 5);
    }

    private static Asked Ask(UnseenQuestion question, string text) => new(question.Meant, ContentFiles.Known.Recognize(text, _groups));

    private static double Share(List<Asked> asked, Func<Asked, bool> what) => 100.0 * asked.Count(what) / asked.Count;

    private void Say(string how, List<Asked> asked) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{how}: {asked.Count} asked, directly right {Share(asked, each => each.IsRight):F1} %, right or offered {Share(asked, each => each.IsRightOrOffered):F1} %, wrong directly {Share(asked, each => each.IsWrong):F1} %, something else offered {Share(asked, each => each.Recognition.Near.Count > 0 && !each.IsOffered):F1} %, unknown {Share(asked, each => each.Recognition is { Sure: null, Near.Count: 0 }):F1} %"));

    /// <summary>Where to add examples; the sentences themselves stay unread.</summary>
    private void SayByTopic(List<Asked> asked)
    {
        output.WriteLine($"{"topic",-24}right offered  else  wrong  taken for");
        foreach (var topic in asked.GroupBy(each => each.Meant).OrderBy(topic => topic.Count(each => each.IsRight)).ThenBy(topic => topic.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{topic.Key,-24}{topic.Count(each => each.IsRight),5}{topic.Count(each => each.IsOffered),8}{topic.Count(each => !each.IsRightOrOffered && !each.IsWrong),6}{topic.Count(each => each.IsWrong),7}  {string.Join(' ', topic.Select(each => each.TakenFor).OfType<string>().Order(StringComparer.Ordinal))}");
        }
    }
}
