using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>What all prompts do, shown with a prompt for text.</summary>
public sealed class PromptTests
{
    [Fact]
    public async Task The_answer_is_the_result()
    {
        var conversation = Asking(new TextPrompt("text"));
        Assert.Equal("What?", await conversation.HearsAsync("hi"));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
        Assert.Empty(await conversation.SaysAsync("that"));
        Assert.Equal((DialogTurnStatus.Complete, "that"), (conversation.Result.Status, conversation.Result.Result));
    }

    [Theory]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    public async Task Only_messages_are_answers(string type)
    {
        var conversation = Asking(new TextPrompt("text"));
        await conversation.SaysAsync("hi");
        Assert.Empty(await conversation.SendsAsync(new Activity(type) { Text = "that" }));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
    }

    [Fact]
    public async Task An_answer_that_is_not_accepted_is_answered_with_the_retry_prompt()
    {
        var conversation = Asking(new TextPrompt("text", (context, _) => Task.FromResult(context.Recognized.Value == "please")), "Say please.");
        await conversation.SaysAsync("hi");
        Assert.Equal("Say please.", await conversation.HearsAsync("now"));
        Assert.Equal("Say please.", await conversation.HearsAsync(""));
        Assert.Empty(await conversation.SaysAsync("please"));
        Assert.Equal("please", conversation.Result.Result);
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_question_is_asked_again()
    {
        var conversation = Asking(new TextPrompt("text"));
        await conversation.SaysAsync("hi");
        Assert.Equal("What?", await conversation.HearsAsync(""));
    }

    [Fact]
    public async Task A_validator_that_says_something_takes_the_place_of_the_retry_prompt()
    {
        var conversation = Asking(
            new TextPrompt("text", async (context, cancellationToken) =>
            {
                await context.Context.SendActivityAsync("Not like that.", cancellationToken: cancellationToken);
                return false;
            }),
            "Again.");
        await conversation.SaysAsync("hi");
        Assert.Equal("Not like that.", await conversation.HearsAsync("that"));
    }

    [Fact]
    public async Task A_validator_may_accept_what_was_not_recognized_and_change_the_answer()
    {
        var conversation = Asking(new TextPrompt("text", (context, _) =>
        {
            Assert.False(context.Recognized.Succeeded);
            context.Recognized.Value = "nothing";
            return Task.FromResult(true);
        }));
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("");
        Assert.Equal("nothing", conversation.Result.Result);
    }

    [Fact]
    public async Task A_validator_knows_the_attempts_the_options_and_what_it_kept()
    {
        var seen = new List<(int Attempt, object? Validations, object? Kept)>();
        var options = new PromptOptions { Prompt = MessageFactory.Text("What?"), Validations = "not empty" };
        var prompt = new TextPrompt("text", (context, _) =>
        {
            seen.Add((context.AttemptCount, context.Options.Validations, context.State.TryGetValue("kept", out var kept) ? kept : null));
            context.State["kept"] = context.Recognized.Value;
            return Task.FromResult(context.AttemptCount == 3);
        });
        var conversation = new TestConversation(prompt, options);
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("one");
        await conversation.SaysAsync("two");
        await conversation.SaysAsync("three");
        Assert.Equal([(1, "not empty", null), (2, "not empty", "one"), (3, "not empty", "two")], seen);
        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
    }

    [Theory]
    [InlineData(null, InputHints.ExpectingInput)]
    [InlineData("", InputHints.ExpectingInput)]
    [InlineData(InputHints.IgnoringInput, InputHints.IgnoringInput)]
    public async Task A_question_expects_input_unless_it_says_otherwise(string? hint, string expected)
    {
        Activity Question(string text) => new(ActivityTypes.Message) { Text = text, InputHint = hint };
        var conversation = new TestConversation(new TextPrompt("text"), new PromptOptions { Prompt = Question("What?"), RetryPrompt = Question("Again?") });
        Assert.Equal(expected, Assert.Single(await conversation.SaysAsync("hi")).InputHint);
        Assert.Equal(expected, Assert.Single(await conversation.SaysAsync("")).InputHint);
    }

    [Fact]
    public async Task What_is_stored_of_a_question_does_not_name_the_conversation()
    {
        var question = MessageFactory.Text("What?");
        var conversation = new TestConversation(new TextPrompt("text"), new PromptOptions { Prompt = question });
        var sent = Assert.Single(await conversation.SaysAsync("hi"));
        Assert.NotNull(sent.Conversation);
        Assert.Equal((null, null, null, null, null), (question.Conversation, question.Recipient, question.From, question.ReplyToId, question.Id));
    }

    [Fact]
    public async Task Options_are_required()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new TestConversation(new TextPrompt("text")).SaysAsync("hi"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new TestConversation(new TextPrompt("text"), "What?").SaysAsync("hi"));
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(null!));
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(" "));
    }

    [Fact]
    public async Task A_token_in_the_place_of_options_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => new TestConversation(new TextPrompt("text"), CancellationToken.None).SaysAsync("hi"));
    }

    private static TestConversation Asking(TextPrompt prompt, string? retry = null) => new(
        prompt, new PromptOptions { Prompt = MessageFactory.Text("What?"), RetryPrompt = retry is null ? null : MessageFactory.Text(retry) });
}
