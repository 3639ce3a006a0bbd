using ErgBot.Answers;
using ErgBot.Content;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Answers;

public sealed class OffTopicContentTests
{
    [Fact]
    public void Two_hundred_sentences_ship_with_the_bot_and_none_is_an_example()
    {
        var sentences = OffTopicContent.Read(ContentFiles.Shipped);

        Assert.True(sentences.Count >= 200);
        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(sentences.Intersect(TopicContent.Read(ContentFiles.Shipped).SelectMany(topic => topic.Examples), StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("- matter: pay", "off-topic.yaml, line 1: the matter \"pay\" has no sentences.")]
    [InlineData("- sentences: [a]", "off-topic.yaml, line 1: \"matter\" is missing.")]
    [InlineData("- matter: pay\n  sentences: ['']", "off-topic.yaml, line 1: \"sentences\" is missing.")]
    public void What_makes_no_sense_is_refused_with_its_line(string yaml, string reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("off-topic.yaml", yaml);

        Assert.Equal(reason, Assert.Throws<ContentException>(() => OffTopicContent.Read(ContentFiles.In(folder))).Message);
    }
}
