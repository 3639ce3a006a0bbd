using ErgBot.Answers;
using ErgBot.Answers.FollowUps;
using ErgBot.Calendar;
using ErgBot.Groups;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Answers.FollowUps;

public sealed class InContextTests
{
    private static readonly Knowledge _knowledge = new(ContentFiles.Known);
    private static readonly IReadOnlyList<Group> _groups = GroupContent.Read(ContentFiles.Shipped);
    private static readonly CalendarClock _clock = new(TimeProvider.System, new DateTimeOffset(2018, 5, 14, 9, 0, 0, TimeSpan.FromHours(-4)));
    private static readonly InContext _context = new(_knowledge, new DayQuestion(_knowledge, new DistrictTime(_clock), _clock));

    /// <summary>What is said in one go, and what the last sentence means: a topic, and the group after a colon.</summary>
    [Theory]
    [InlineData("when is the kick-off? | and where?", "kick-off-where")]
    [InlineData("when is the kick-off? | where?", "kick-off-where")]
    [InlineData("where is the kick-off? | what time?", "kick-off-when")]
    [InlineData("where is the kick-off? | and when is that", "kick-off-when")]
    [InlineData("when is the kick-off? | who can come?", "who-is-invited")]
    [InlineData("when is the kick-off? | and who can come?", "who-is-invited")]
    [InlineData("when is the kick-off? | how long is it", "kick-off-when")]
    [InlineData("when is the kick-off? | how do I get there?", "kick-off-where")]
    [InlineData("when is the kick-off? | and parking?", "parking")]
    [InlineData("when is the kick-off? | what about food", "food")]
    [InlineData("when is the kick-off? | is it mandatory", "volunteering")]
    [InlineData("when is the kick-off? | sign me up for it", "going")]
    [InlineData("when is the kick-off? | sign me up for that one", "going")]
    [InlineData("when is the kick-off? | what about administrators?", "administrators")]
    [InlineData("who can join? | what about administrators?", "administrators")]
    [InlineData("what about administrators? | and when?", "administrators")]
    [InlineData("tell me about the veterans group | join it", "join:veterans")]
    [InlineData("tell me about the veterans group | sign me up for that one", "join:veterans")]
    [InlineData("tell me about the veterans group | i want to join", "join:veterans")]
    [InlineData("tell me about the veterans group | who leads it?", "about-one-group:veterans")]
    [InlineData("tell me about the veterans group | who is in it?", "who-is-in:veterans")]
    [InlineData("tell me about the veterans group | how big is it?", "group-size:veterans")]
    [InlineData("tell me about the veterans group | when does it meet?", "group-meetings:veterans")]
    [InlineData("tell me about the veterans group | take me out of it", "about-one-group:veterans")]
    [InlineData("tell me about the veterans group | what about parents?", "about-one-group:parents")]
    [InlineData("is there a group for veterans? | and for parents?", "about-one-group:parents")]
    [InlineData("join the veterans group | and parents too", "join:parents")]
    [InlineData("leave the veterans group | and parents too", "about-one-group:parents")]
    [InlineData("how big is the veterans group? | and women?", "group-size:women")]
    [InlineData("tell me about the veterans group | who can see that i joined? | join it", "join:veterans")]
    [InlineData("tell me about the veterans group | when is the kick-off? | sign me up for it", "going")]
    [InlineData("how often do the groups meet? | and where?", "group-meetings")]
    [InlineData("when is the kick-off? | thanks! | and where?", "kick-off-where")]
    [InlineData("how often do the groups meet? | so long", "goodbye")]
    [InlineData("what about administrators? | who is this", "who-are-you")]
    [InlineData("what about administrators? | ask them for me", "ask-organizers")]
    [InlineData("who can join? | is it the 23rd or the 24th?", "kick-off-when")]
    [InlineData("tell me about the women group | I'm a principal | join it", "join:women")]
    [InlineData("tell me about the veterans group | please end my membership", "leave")]
    [InlineData("count me in | where is it?", "kick-off-where")]
    [InlineData("when is the kickof | and what about parkng", "parking")]
    public void What_is_left_out_is_understood_from_what_was_said_before(string said, string meant)
    {
        var (last, _) = Hear(said);

        Assert.Equal(meant, last.Group is null ? last.Topic?.Id : $"{last.Topic?.Id}:{last.Group.Id}");
    }

    [Theory]
    [InlineData("is it on june 3rd?", "kick-off-when")]
    [InlineData("it's on friday, right?", "kick-off-when")]
    [InlineData("will the kick-off be next thursday", "kick-off-when")]
    [InlineData("isn't it today", "kick-off-when")]
    [InlineData("was the kickoff event on 5/24", "kick-off-when")]
    [InlineData("how often do the groups meet? | is the kick-off tomorrow?", "kick-off-when")]
    public void Whether_it_is_on_some_day_can_be_asked_of_any_day(string said, string meant) => Assert.Equal(meant, Hear(said).Last.Topic?.Id);

    [Theory]
    [InlineData("is today a holiday?")]
    [InlineData("tomorrow")]
    [InlineData("when is my paycheck due, is it on friday?")]
    public void What_asks_of_something_else_is_none_of_these(string said) => Assert.NotEqual("kick-off-when", Hear(said).Last.Topic?.Id);

    [Theory]
    [InlineData("when is the kick-off? | tell me more", "kick-off-where")]
    [InlineData("what are employee resource groups? | what else?", "groups")]
    [InlineData("is there a flyer? | anything else?", "kick-off")]
    public void Who_wants_more_is_offered_what_stands_next_to_it(string said, string offered)
    {
        var (last, _) = Hear(said);

        Assert.True(last.IsMore);
        Assert.Null(last.Topic);
        Assert.InRange(last.Near.Count, 1, 3);
        Assert.Equal(offered, last.Near[0].Id);
    }

    /// <summary>Of all that people may ask of the content, whatever was spoken of before; the examples stand for the questions.</summary>
    [Fact]
    public void A_question_that_leaves_nothing_out_means_the_same_everywhere()
    {
        var subjects = _knowledge.Topics.Where(topic => topic.About is not null)
            .DistinctBy(topic => (topic.About, topic.MeansAGroup))
            .Select(topic => new Subject(topic, topic.MeansAGroup ? _groups[0] : null));
        var questions = _knowledge.Topics
            .SelectMany(topic => topic.Examples.Select(example => (topic, example)))
            .Where(each => EnglishEllipsis.Of(each.example).Kind is not EllipsisKind.Bare);

        Assert.All(
            subjects.SelectMany(subject => questions.Select(each => (subject, each.topic, each.example))),
            each => Assert.Equal(each.topic.Id, _context.Understand(each.example, _groups, each.subject).Topic?.Id));
    }

    [Theory]
    [InlineData("can it be moved", "when is the kick-off?")]
    [InlineData("not me", "when is the kick-off?")]
    [InlineData("and leave", "tell me about the veterans group")]
    public void What_was_left_out_makes_the_bot_do_nothing(string says, string before)
    {
        var (last, _) = Hear($"{before} | {says}");

        Assert.False(last.Topic?.Does is Intent.Going or Intent.Maybe or Intent.CannotGo, $"{says}: {last.Topic?.Id}");
        Assert.False(last.Topic?.Does is Intent.Leave && last.Group is not null);
    }

    private static (Meaning Last, Subject? Subject) Hear(string said)
    {
        Meaning? last = null;
        Subject? subject = null;
        foreach (var sentence in said.Split('|', StringSplitOptions.TrimEntries))
        {
            last = _context.Understand(sentence, _groups, subject);
            subject = Subject.After(subject, last.Topic, last.Group);
        }

        return (last!, subject);
    }
}
