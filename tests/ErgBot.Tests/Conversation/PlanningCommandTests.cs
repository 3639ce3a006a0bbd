using ErgBot.Answers;
using ErgBot.Conversation;
using ErgBot.Tests.Testing;

namespace ErgBot.Tests.Conversation;

public sealed class PlanningCommandTests
{
    [Theory]
    [InlineData("create an event")]
    [InlineData("Create a new event, please")]
    [InlineData("Please create an event.")]
    [InlineData("I'd like to plan an event for the veterans group")]
    [InlineData("how do I add an event?")]
    [InlineData("new event")]
    [InlineData("can we schedule a group meeting")]
    public void Somebody_wants_to_plan_an_event(string said) => Assert.Equal(Intent.CreateEvent, PlanningCommand.In(said)?.Does);

    [Theory]
    [InlineData("creat an event", Intent.CreateEvent)]
    [InlineData("create an evnt", Intent.CreateEvent)]
    [InlineData("Cretae a new evetn, pleas", Intent.CreateEvent)]
    [InlineData("schedul a group meting", Intent.CreateEvent)]
    [InlineData("i want to orgnize an event", Intent.CreateEvent)]
    [InlineData("canel the event", Intent.EditEvent)]
    [InlineData("reschedle the kickof", Intent.EditEvent)]
    [InlineData("mange evens", Intent.EditEvent)]
    [InlineData("chnage the time of the evnet", Intent.EditEvent)]
    internal void A_slip_of_the_finger_is_forgiven(string said, Intent expected) => Assert.Equal(expected, PlanningCommand.In(said)?.Does);

    [Fact]
    public void Nothing_that_means_something_else_is_taken_for_a_command()
    {
        var taken = TopicContent.Read(ContentFiles.Shipped).SelectMany(topic => topic.Examples).Where(example => PlanningCommand.In(example) is not null).ToList();
        Assert.True(taken.Count == 0, string.Join("; ", taken));
    }

    [Theory]
    [InlineData("edit the kick-off")]
    [InlineData("Edit the kickoff")]
    [InlineData("change the time of the event")]
    [InlineData("move the kick-off to another day")]
    [InlineData("please cancel our event")]
    [InlineData("manage events")]
    [InlineData("I need to reschedule the event")]
    [InlineData("change the number of seats for the event")]
    public void Somebody_wants_to_change_one(string said) => Assert.Equal(Intent.EditEvent, PlanningCommand.In(said)?.Does);

    [Theory]
    [InlineData("change my answer to the kick-off")]
    [InlineData("I have to cancel")]
    [InlineData("cancel my rsvp for the event")]
    [InlineData("when is the event")]
    [InlineData("show the event")]
    [InlineData("is there a new event")]
    [InlineData("create a group")]
    [InlineData("I plan to come to the event")]
    [InlineData("did they move the event?")]
    [InlineData("start a group")]
    [InlineData("changed the event")]
    [InlineData("they canceled the event")]
    [InlineData("when is the evnt")]
    [InlineData("")]
    public void Everything_else_is_left_to_what_is_learned(string said) => Assert.Null(PlanningCommand.In(said));

    [Fact]
    public void No_length_of_text_takes_long() => Assert.Null(PlanningCommand.In(string.Concat(Enumerable.Repeat("please ", 200_000))));
}
