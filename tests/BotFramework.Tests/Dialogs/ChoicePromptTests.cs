using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class ChoicePromptTests
{
    [Fact]
    public async Task The_choice_is_the_result()
    {
        var conversation = Asking();
        Assert.Equal("Which colour? (1) red, (2) green, or (3) blue", await conversation.HearsAsync("hi"));
        Assert.Empty(await conversation.SaysAsync("the green one"));
        var found = Assert.IsType<FoundChoice>(conversation.Result.Result);
        Assert.Equal(("green", 1), (found.Value, found.Index));
    }

    [Theory]
    [InlineData("purple")]
    [InlineData("")]
    [InlineData("7")]
    public async Task What_is_no_choice_is_asked_again_with_the_choices(string said)
    {
        var conversation = Asking();
        await conversation.SaysAsync("hi");
        Assert.Equal("Red, green or blue. (1) red, (2) green, or (3) blue", await conversation.HearsAsync(said));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
    }

    [Theory]
    [InlineData(ListStyle.None, "Which colour?")]
    [InlineData(ListStyle.Inline, "Which colour? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "Which colour?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(ListStyle.Auto, "Which colour? (1) red, (2) green, or (3) blue")]
    public async Task Choices_are_shown_in_the_style_of_the_prompt_or_the_options(ListStyle style, string expected)
    {
        Assert.Equal(expected, await Asking(new ChoicePrompt("choice") { Style = style }).HearsAsync("hi"));
        Assert.Equal(expected, await Asking(new ChoicePrompt("choice") { Style = ListStyle.HeroCard }, options => options.Style = style).HearsAsync("hi"));
    }

    [Fact]
    public async Task Suggested_actions_are_for_the_person_who_was_asked()
    {
        var reply = Assert.Single(await Asking(new ChoicePrompt("choice") { Style = ListStyle.SuggestedAction }).SaysAsync("hi"));
        Assert.Equal("Which colour?", reply.Text);
        Assert.Equal(["red", "green", "blue"], reply.SuggestedActions!.Actions!.Select(action => action.Title));
        Assert.Equal(["user1"], reply.SuggestedActions.To);
    }

    [Fact]
    public async Task A_card_stands_behind_the_attachments_that_the_question_has()
    {
        var own = new Attachment { ContentType = "text/plain", Content = "look" };
        var conversation = Asking(new ChoicePrompt("choice") { Style = ListStyle.HeroCard }, options => options.Prompt!.Attachments = [own]);
        var reply = Assert.Single(await conversation.SaysAsync("hi"));
        Assert.Equal(["text/plain", HeroCard.ContentType], reply.Attachments!.Select(attachment => attachment.ContentType));
        Assert.Equal("Which colour?", Assert.IsType<HeroCard>(reply.Attachments![1].Content).Text);

        // The question itself must not gather a card more each time it is asked.
        await conversation.SaysAsync("red");
        Assert.Equal(2, Assert.Single(await conversation.SaysAsync("hi")).Attachments!.Count);
    }

    [Fact]
    public async Task Teams_shows_up_to_three_choices_as_suggested_actions_in_a_personal_chat_only()
    {
        foreach (var (type, isSuggested) in new[] { ("personal", true), ("channel", false) })
        {
            var conversation = new TestConversation(new ChoicePrompt("choice"), Options(), channelId: Channels.Msteams)
            {
                OnArrival = activity => activity.Conversation = new ConversationAccount(id: "c", conversationType: type),
            };
            var reply = Assert.Single(await conversation.SaysAsync("hi"));
            Assert.Equal(isSuggested, reply.SuggestedActions is not null);
            Assert.Equal(!isSuggested, reply.Attachments is { Count: 1 });
        }
    }

    [Fact]
    public async Task A_question_without_text_still_shows_the_choices()
    {
        var reply = Assert.Single(await Asking(change: options => options.Prompt = null).SaysAsync("hi"));
        Assert.Equal(" (1) red, (2) green, or (3) blue", reply.Text);
        Assert.Equal(InputHints.ExpectingInput, reply.InputHint);
    }

    [Fact]
    public async Task What_the_question_says_aloud_is_kept()
    {
        var reply = Assert.Single(await Asking(change: options => options.Prompt!.Speak = "<speak/>").SaysAsync("hi"));
        Assert.Equal("<speak/>", reply.Speak);
    }

    [Fact]
    public async Task Choices_are_written_as_the_prompts_options_say()
    {
        var prompt = new ChoicePrompt("choice") { ChoiceOptions = new ChoiceFactoryOptions("; ", " or ", "; or ", false) };
        Assert.Equal("Which colour? red; green; or blue", await Asking(prompt).HearsAsync("hi"));
    }

    [Fact]
    public async Task Choices_are_written_as_is_usual_in_the_persons_language()
    {
        var conversation = new TestConversation(new ChoicePrompt("choice"), Options()) { OnArrival = activity => activity.Locale = "es-MX" };
        Assert.Equal("Which colour? (1) red, (2) green, o (3) blue", await conversation.HearsAsync("hi"));
    }

    [Fact]
    public async Task Answers_are_recognized_as_the_prompts_options_say_and_the_options_stay_as_they_are()
    {
        var prompt = new ChoicePrompt("choice") { RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false } };
        var conversation = Asking(prompt);
        await conversation.SaysAsync("hi");
        Assert.Single(await conversation.SaysAsync("2"));
        Assert.Single(await conversation.SaysAsync("the second"));
        await conversation.SaysAsync("blue");
        Assert.Equal(2, Assert.IsType<FoundChoice>(conversation.Result.Result).Index);
        Assert.Null(prompt.RecognizerOptions.Locale);
    }

    [Theory]
    [InlineData(null, "es-mx")]
    [InlineData("fr-fr", "fr-fr")]
    public async Task Answers_are_read_in_the_language_that_the_options_name_or_else_in_the_persons(string? named, string expected)
    {
        var read = new HashSet<string?>();
        var prompt = new ChoicePrompt("choice")
        {
            RecognizerOptions = new FindChoicesOptions
            {
                Tokenizer = (text, locale) =>
                {
                    read.Add(locale);
                    return Tokenizer.DefaultTokenizer(text, locale);
                },
            },
        };
        var options = Options();
        options.RecognizeLanguage = named;
        var conversation = new TestConversation(prompt, options) { OnArrival = activity => activity.Locale = "es-mx" };
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("blue");
        Assert.Equal([expected], read);
        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
    }

    private static TestConversation Asking(ChoicePrompt? prompt = null, Action<PromptOptions>? change = null)
    {
        var options = Options();
        change?.Invoke(options);
        return new TestConversation(prompt ?? new ChoicePrompt("choice"), options);
    }

    private static PromptOptions Options() => new()
    {
        Prompt = MessageFactory.Text("Which colour?"),
        RetryPrompt = MessageFactory.Text("Red, green or blue."),
        Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]),
    };
}
