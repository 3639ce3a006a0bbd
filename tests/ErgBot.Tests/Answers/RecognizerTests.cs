using ErgBot.Answers;
using ErgBot.Answers.Understanding;
using ErgBot.Languages;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Answers;

public sealed class RecognizerTests
{
    private static readonly Recognizer _recognizer = New();

    [Fact]
    public void Learning_again_makes_the_same_bytes_and_few_of_them()
    {
        var bytes = _recognizer.ToBytes();

        Assert.Equal(bytes, New().ToBytes());
        Assert.InRange(bytes.Length, 100_000, 5_000_000);
    }

    [Theory]
    [InlineData("wheer is the kick-off", "kick-off-where")]
    [InlineData("who can jion", "who-may-join")]
    [InlineData("is thre a flyer", "flyer")]
    [InlineData("hlep", "help")]
    public void A_typo_is_forgiven(string asked, string topic)
    {
        var recognition = _recognizer.Recognize(asked, []);

        Assert.Contains(topic, recognition.Sure is { } sure ? [sure.Id] : recognition.Near.Select(near => near.Id));
    }

    [Fact]
    public void It_says_which_example_was_nearest_and_what_counted()
    {
        var why = _recognizer.Explain("is there a flyer for it");

        Assert.Equal(new Labelled("is there a flyer", "flyer"), why.Nearest);
        Assert.InRange(why.Cosine, 0.5, 1);
        Assert.Contains(why.Reasons, reason => reason.Feature == "s:flyer" && reason.Weight > 0);
    }

    [Fact]
    public void Nothing_said_is_nothing_understood() => Assert.Null(_recognizer.Recognize("", []).Sure);

    private static Recognizer New() => new(TopicContent.Read(ContentFiles.Shipped), OffTopicContent.Read(ContentFiles.Shipped), new English());
}
