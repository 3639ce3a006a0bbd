using ErgBot.Answers;
using ErgBot.Content;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Answers;

public sealed class TopicContentTests
{
    private const string Right = """
        - topic: benefits
          name: Benefits
          answer: Many.
          next: [groups]
          examples: [a b, c d, e f, g h, i j]
        """;

    [Theory]
    [InlineData("answer: Many.", "answer: At {kick-off:place}.", null)]
    [InlineData("answer: Many.", "answer: At {kick-off:room}.", "{kick-off:room} is no placeholder; use {event-id:when}, {event-id:day} or {event-id:place}.")]
    [InlineData("answer: Many.", "answer: At {Kick Off:when}.", "{Kick Off:when} is no placeholder; use {event-id:when}, {event-id:day} or {event-id:place}.")]
    [InlineData("answer: Many.", "does: dance", "\"dance\" is nothing that the bot does; see the head of the file.")]
    [InlineData("next: [groups]", "next: [nowhere]", "\"nowhere\" is nothing that the bot does; see the head of the file.")]
    [InlineData("  answer: Many.\n", "", "\"answer\" is missing.")]
    [InlineData("[a b, c d, e f, g h, i j]", "[a b]", "the topic \"benefits\" needs 5 examples or more.")]
    [InlineData("topic: benefits", "topic: Benefits!", "\"Benefits!\" is no id: use lower-case letters, digits and hyphens, 40 at most.")]
    public void What_makes_no_sense_is_refused_with_its_line(string right, string changed, string? reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.yaml", Right.Replace(right, changed, StringComparison.Ordinal));

        if (reason is null)
        {
            Assert.Single(TopicContent.Read(ContentFiles.In(folder)));
            return;
        }

        Assert.Equal($"answers.yaml, line 1: {reason}", Assert.Throws<ContentException>(() => TopicContent.Read(ContentFiles.In(folder))).Message);
    }

    [Fact]
    public void A_topic_that_is_there_twice_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.yaml", $"{Right}\n{Right}\n");

        var refused = Assert.Throws<ContentException>(() => TopicContent.Read(ContentFiles.In(folder)));

        Assert.Equal("answers.yaml, line 6: the topic \"benefits\" is there twice.", refused.Message);
    }

    [Fact]
    public void A_file_without_a_topic_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.yaml", "[]");

        Assert.Equal("answers.yaml, line 1: there is no topic in it.", Assert.Throws<ContentException>(() => TopicContent.Read(ContentFiles.In(folder))).Message);
    }
}
