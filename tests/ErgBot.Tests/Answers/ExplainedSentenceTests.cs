using ErgBot.Answers;
using ErgBot.Groups;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Answers;

public sealed class ExplainedSentenceTests
{
    private static readonly IReadOnlyList<Group> _groups = GroupContent.Read(ContentFiles.Shipped);

    [Theory]
    [InlineData("explain when is the thing", "when is the thing")]
    [InlineData("Explain: join veterans", "join veterans")]
    [InlineData("please explain \"the benefits\"", "the benefits")]
    [InlineData("explain “count me in”.", "count me in")]
    [InlineData("can you explain what time does it start?", "what time does it start?")]
    [InlineData("explain I'm a principal", "I'm a principal")]
    [InlineData("explain sign me up for the women's group", "sign me up for the women's group")]
    [InlineData("explain is there parking", "is there parking")]
    public void What_somebody_would_say_by_itself_is_to_be_explained(string text, string sentence) =>
        Assert.Equal(sentence, ExplainedSentence.In(text));

    [Theory]
    [InlineData("explain")]
    [InlineData("explain: ")]
    [InlineData("explain \"\"")]
    [InlineData("explain employee resource groups to me")]
    [InlineData("explain the benefits")]
    [InlineData("explain what an affinity group is")]
    [InlineData("explain how you read my message")]
    [InlineData("explain who may join")]
    [InlineData("explain your answer")]
    [InlineData("why did you say that")]
    [InlineData("when is it explained")]
    [InlineData("explainable")]
    public void A_thing_to_be_explained_is_a_question_like_others(string text) => Assert.Null(ExplainedSentence.In(text));

    [Fact]
    public void Every_example_stays_a_question_of_its_own_topic() =>
        Assert.DoesNotContain(ContentFiles.Known.Topics.SelectMany(topic => topic.Examples), example => ExplainedSentence.In(example) is not null);

    [Fact]
    public void What_is_sure_says_its_topic_how_sure_and_what_it_is_like()
    {
        var text = Of("is there a flyer somewhere?");

        Assert.Contains("**Is there a flyer?**", text, StringComparison.Ordinal);
        Assert.Matches("I'm \\d\\d % sure", text);
        Assert.Contains("The most similar question that I learned is \"is there a flyer", text, StringComparison.Ordinal);
        Assert.Contains("What counted most: flyer", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_is_known_word_for_word() => Assert.EndsWith("word for word.", Of("When is the kick-off?"), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_sure_says_what_it_would_ask()
    {
        var text = Of("languages parking history flyer");

        Assert.Contains("so I would ask", text, StringComparison.Ordinal);
        Assert.Contains(" or **", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_says_so_and_nothing_counted() =>
        Assert.Equal("\"asdf qwer zxcv\" is too far from all that I know, so I would say that I don't know it.", Of("asdf qwer zxcv"));

    [Fact]
    public void A_group_is_called_by_its_name_and_what_stands_for_it_is_never_seen()
    {
        var text = Of("I would very much like to join the vetrans");

        Assert.Contains("It names a group: Veterans.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Topic.NamedGroup, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_sentence_is_quoted_in_part() =>
        Assert.InRange(Of(string.Concat(Enumerable.Repeat("kick-off 🎉 ", 200))).Length, 50, 900);

    private static string Of(string sentence) => ExplainTexts.Of(sentence, ContentFiles.Known.Explain(sentence, _groups));
}
