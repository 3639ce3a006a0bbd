using ErgBot.Answers;
using ErgBot.Answers.FollowUps;
using ErgBot.Groups;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Answers.FollowUps;

public sealed class InContextTests
{
    private static readonly Knowledge _knowledge = new(ContentFiles.Shipped);
    private static readonly IReadOnlyList<Group> _groups = GroupContent.Read(ContentFiles.Shipped);
    private static readonly InContext _context = new(_knowledge);

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
    [InlineData("tell me about the veterans group | who leads it?", "volunteering")]
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
    [InlineData("count me in | where is it?", "kick-off-where")]
    [InlineData("when is the kickof | and what about parkng", "parking")]
    public void What_is_left_out_is_understood_from_what_was_said_before(string said, string meant)
    {
        var (last, _) = Hear(said);

        Assert.Equal(meant, last.Group is null ? last.Topic?.Id : $"{last.Topic?.Id}:{last.Group.Id}");
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
