using ErgBot.Answers;
using ErgBot.Groups;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Answers;

public sealed class KnowledgeTests
{
    private static readonly Knowledge _knowledge = new(ContentFiles.Known);
    private static readonly IReadOnlyList<Group> _groups = GroupContent.Read(ContentFiles.Shipped);

    /// <summary>Questions written apart from the examples.</summary>
    [Theory]
    [InlineData("When is the kick-off?", "kick-off-when")]
    [InlineData("WHERE IS THE KICK OFF", "kick-off-where")]
    [InlineData("at what time does the kick-off start", "kick-off-when")]
    [InlineData("Who can join?", "who-may-join")]
    [InlineData("who's allowed to join these groups?", "who-may-join")]
    [InlineData("Which groups are there?", "groups")]
    [InlineData("what groups do you have", "groups")]
    [InlineData("show me all the groups please", "groups")]
    [InlineData("my groups", "my-groups")]
    [InlineData("What groups am I in?", "my-groups")]
    [InlineData("I'd like to join the veterans group", "join")]
    [InlineData("please sign me up for Women", "join")]
    [InlineData("join moms and dads", "join")]
    [InlineData("I want to leave the veterans", "leave")]
    [InlineData("leave LGBTQ", "leave")]
    [InlineData("count me in!", "going")]
    [InlineData("sorry, I can't make it", "cannot-go")]
    [InlineData("what are employee resource groups?", "what-are-groups")]
    [InlineData("what are the benefits of joining", "benefits")]
    [InlineData("who is hosting the event?", "hosts")]
    [InlineData("what about the administrators?", "administrators")]
    [InlineData("I'm a principal", "i-am-administrator")]
    [InlineData("is there parking?", "parking")]
    [InlineData("will I find a parking spot for my car?", "parking")]
    [InlineData("do they serve food or snacks?", "food")]
    [InlineData("reset my password please", "passwords")]
    [InlineData("is there a veterans group?", "about-one-group")]
    [InlineData("I'm a math teacher", "i-am-not-administrator")]
    [InlineData("did I already RSVP?", "my-answer")]
    [InlineData("are you a real person?", "who-are-you")]
    [InlineData("help", "help")]
    [InlineData("Hello!", "greeting")]
    [InlineData("thanks a lot!", "thanks")]
    [InlineData("cancel", "cancel")]
    public void A_question_in_other_words_is_understood(string asked, string topic) =>
        Assert.Equal(topic, Recognize(asked).Sure?.Id);

    [Theory]
    [InlineData("what is the capital of France")]
    [InlineData("when is the science fair")]
    [InlineData("what are the union dues")]
    [InlineData("when are report cards due")]
    [InlineData("asdf qwer zxcv")]
    [InlineData("🎉")]
    [InlineData("SELECT * FROM users")]
    public void Something_else_is_not_answered_as_if_it_were_known(string asked) =>
        Assert.Null(Recognize(asked).Sure);

    [Fact]
    public void What_is_half_clear_brings_three_near_topics_at_most()
    {
        var recognition = Recognize("languages parking history flyer");

        Assert.Null(recognition.Sure);
        Assert.InRange(recognition.Near.Count, 1, 3);
    }

    [Fact]
    public void Every_example_is_understood_as_its_own_topic() => Assert.All(
        _knowledge.Topics.SelectMany(topic => topic.Examples.Select(example => (topic.Id, Example: example))),
        known => Assert.Equal(known.Id, Recognize(known.Example).Sure?.Id));

    [Fact]
    public void No_answer_invents_an_address_or_a_number() => Assert.All(
        _knowledge.Topics,
        topic => Assert.DoesNotMatch(@"@|https?:|\d{3}[-. ]\d{4}", topic.Answer));

    private static Recognition Recognize(string asked) => _knowledge.Recognize(asked, _groups);
}
