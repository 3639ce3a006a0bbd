using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class TestFlowTests
{
    private static readonly Activity[] Recorded = [Said("user", "one"), Said("bot", "echo one"), Said("user", "two"), Said("bot", "echo two")];

    private readonly TestAdapter _adapter = new();

    private TestFlow Flow => new(_adapter, EchoAsync);

    private static Task EchoAsync(ITurnContext turn, CancellationToken cancellationToken)
        => turn.Activity switch
        {
            { Type: ActivityTypes.ConversationUpdate } => turn.SendActivityAsync($"welcome {turn.Activity.MembersAdded![0].Id}", cancellationToken: cancellationToken),
            { Text: "quiet" } => Task.CompletedTask,
            _ => turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: cancellationToken),
        };

    [Fact]
    public Task A_conversation_goes_step_by_step()
        => Flow.SendConversationUpdate().AssertReply("welcome user1")
            .Send("one").AssertReply("echo one")
            .Send(new Activity(ActivityTypes.Message) { Text = "two" }).AssertReply(reply => Assert.Equal("bot", reply.From!.Id))
            .Test("three", "echo three")
            .Test("four", new Activity(ActivityTypes.Message) { Text = "echo four" })
            .Test("five", reply => Assert.Equal("user1", reply.Recipient!.Id))
            .Send("six").AssertReplyContains("six")
            .Delay(TimeSpan.Zero).Delay(0)
            .Send("seven").AssertReplyOneOf(["echo six", "echo seven"])
            .Send("eight").AssertReply(new Activity(ActivityTypes.Message), EqualityComparer<IActivity>.Create((_, _) => true))
            .Send("quiet").AssertNoReply(timeout: 1)
            .StartTestAsync();

    [Fact]
    public async Task A_step_that_finds_something_else_fails_with_both()
    {
        foreach (TestFlow flow in (TestFlow[])
        [
            Flow.Test("hi", "echo ho"),
            Flow.Test("hi", new Activity(ActivityTypes.Message) { Text = "echo ho" }),
            Flow.Send("hi").AssertReplyContains("echo ho"),
            Flow.Send("hi").AssertReplyOneOf(["echo ho"]),
            Flow.Send("hi").AssertReply(new Activity(ActivityTypes.Message) { Text = "echo ho" }, EqualityComparer<IActivity>.Create((_, _) => false)),
        ])
        {
            InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync);
            Assert.Contains("Expected:echo ho\nReceived:echo hi", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_recorded_conversation_is_played_again()
    {
        await Flow.Test(Recorded).StartTestAsync();
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(Flow.Test([Said("user", "hi"), Said("bot", "echo ho")], "story").StartTestAsync);
        Assert.Equal("story: Text should match:\nExpected:echo ho\nReceived:echo hi", e.Message);
    }

    [Fact]
    public async Task A_recorded_conversation_is_compared_as_the_test_wants()
    {
        var answers = new List<(IActivity, string?)>();
        await Flow.Test(Recorded, (expected, actual) => answers.Add((expected, actual.AsMessageActivity()!.Text))).StartTestAsync();
        Assert.Equal([(Recorded[1], "echo one"), (Recorded[3], "echo two")], answers);
    }

    [Fact]
    public Task Another_type_fails()
        => Assert.ThrowsAsync<InvalidOperationException>(Flow.Send("hi").AssertReply(new Activity(ActivityTypes.Typing)).StartTestAsync);

    [Fact]
    public Task An_answer_where_none_was_expected_fails()
        => Assert.ThrowsAsync<InvalidOperationException>(Flow.Send("hi").AssertNoReply(timeout: 1).StartTestAsync);

    [Fact]
    public async Task An_answer_that_does_not_come_is_a_timeout()
    {
        TimeoutException e = await Assert.ThrowsAsync<TimeoutException>(Flow.Send("quiet").AssertReply("anything", timeout: 1).StartTestAsync);
        Assert.Equal("1ms Timed out waiting for:'anything'", e.Message);
    }

    [Fact]
    public async Task An_answer_may_come_after_the_turn_is_over()
    {
        var late = new TaskCompletionSource();
        var flow = new TestFlow(_adapter, (ITurnContext turn, CancellationToken _) =>
        {
            TurnContext copy = new(turn, turn.Activity);
            late.Task.ContinueWith(_ => copy.SendActivityAsync("late"), TaskScheduler.Default);
            return Task.CompletedTask;
        });
        Task test = flow.Send("hi").AssertReply("late").StartTestAsync();
        Assert.False(test.IsCompleted);
        late.SetResult();
        await test;
    }

    private static Activity Said(string role, string text) => new(ActivityTypes.Message) { From = new ChannelAccount(role: role), Text = text };
}
