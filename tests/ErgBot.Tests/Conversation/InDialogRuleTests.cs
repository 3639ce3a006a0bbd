using ErgBot.Answers;
using ErgBot.Conversation;
using ErgBot.Groups;

namespace ErgBot.Tests.Conversation;

public sealed class InDialogRuleTests
{
    private static readonly Group _parents = new() { Id = GroupId.Parse("parents"), Name = "Parents", Purpose = "Raising children." };

    /// <summary>What is said in the middle of joining, what it was taken for, and what becomes of it where the dialog asks for a group, for the role, or for a yes.</summary>
    [Theory]
    [InlineData("yes", null, "Answers", "Answers", "Answers")]
    [InlineData("no", "Cancel", "Answers", "Answers", "Answers")]
    [InlineData("no thanks", "Answer", "Answers", "Answers", "Answers")]
    [InlineData("ok", "Answer", "Answers", "Answers", "Answers")]
    [InlineData("no, stop it", "Cancel", "Cancels", "Cancels", "Cancels")]
    [InlineData("yes but who can see that I joined", "Answer", "Interrupts", "Interrupts", "Interrupts")]
    [InlineData("cancel", "Cancel", "Cancels", "Cancels", "Cancels")]
    [InlineData("thanks", "Answer", "Interrupts", "Interrupts", "Interrupts")]
    [InlineData("when is the kick-off", "Event", "Interrupts", "Interrupts", "Interrupts")]
    [InlineData("which groups are there", "Groups", "Interrupts", "Interrupts", "Interrupts")]
    [InlineData("my groups", "MyGroups", "Interrupts", "Interrupts", "Interrupts")]
    [InlineData("am I signed up", "MyAnswer", "Interrupts", "Interrupts", "Interrupts")]
    [InlineData("why did you say that", "Explain", "Interrupts", "Interrupts", "Interrupts")]
    [InlineData("I'm a principal", "IsAdministrator", "Interrupts", "SaysYes", "Interrupts")]
    [InlineData("I'm a teacher", "IsNotAdministrator", "Interrupts", "SaysNo", "Interrupts")]
    [InlineData("purple", null, "Answers", "Answers", "Answers")]
    [InlineData("count me in", "Going", "Answers", "Answers", "Answers")]
    [InlineData("I can't", "CannotGo", "Answers", "Answers", "Answers")]
    public void Each_sentence_goes_where_it_belongs(string text, string? intent, string forGroup, string forRole, string forYes) =>
        Assert.Equal([forGroup, forRole, forYes], Decided(new Heard(text, TopicFor(intent), [], null)));

    [Theory]
    [InlineData("parents", "Group", "Answers", "Interrupts", "Interrupts")]
    [InlineData("the parents one", null, "Answers", "Answers", "Answers")]
    [InlineData("join the parents group", "Join", "Answers", "BeginsAnew", "BeginsAnew")]
    [InlineData("who is in parents", "Answer", "Interrupts", "Interrupts", "Interrupts")]
    public void A_named_group_is_the_answer_where_one_is_asked_for(string text, string? intent, string forGroup, string forRole, string forYes) =>
        Assert.Equal([forGroup, forRole, forYes], Decided(new Heard(text, TopicFor(intent), [], _parents)));

    private static string[] Decided(Heard heard) =>
    [
        InDialogRule.Decide(heard, asksForGroup: true, asksForRole: false).ToString(),
        InDialogRule.Decide(heard, asksForGroup: false, asksForRole: true).ToString(),
        InDialogRule.Decide(heard, asksForGroup: false, asksForRole: false).ToString(),
    ];

    private static Topic? TopicFor(string? intent) => intent is null
        ? null
        : new Topic { Id = "topic", Name = "Topic", Does = Enum.Parse<Intent>(intent), Answer = "", Examples = [], Next = [] };
}
