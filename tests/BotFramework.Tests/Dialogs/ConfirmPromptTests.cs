using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class ConfirmPromptTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yes!", true)]
    [InlineData("y", true)]
    [InlineData("yep", true)]
    [InlineData("yeah, sure", true)]
    [InlineData("ok", true)]
    [InlineData("Okay then", true)]
    [InlineData("of course", true)]
    [InlineData("sounds good", true)]
    [InlineData("why not", true)]
    [InlineData("no problem", true)]
    [InlineData("Yes, no problem", true)]
    [InlineData("I agree", true)]
    [InlineData("that's right", true)]
    [InlineData("true", true)]
    [InlineData("👍", true)]
    [InlineData("👍🏽", true)]
    [InlineData("1", true)]
    [InlineData("the first one", true)]
    [InlineData("no", false)]
    [InlineData("No.", false)]
    [InlineData("n", false)]
    [InlineData("nope", false)]
    [InlineData("no thanks", false)]
    [InlineData("not really", false)]
    [InlineData("not now", false)]
    [InlineData("please don't", false)]
    [InlineData("please don’t", false)]
    [InlineData("that's not ok", false)]
    [InlineData("I do not agree", false)]
    [InlineData("I don't really agree", false)]
    [InlineData("of course not", false)]
    [InlineData("that is wrong", false)]
    [InlineData("never", false)]
    [InlineData("👎", false)]
    [InlineData("2", false)]
    [InlineData("two", false)]
    [InlineData("the last one", false)]
    public async Task An_answer_is_understood(string text, bool expected)
    {
        var conversation = Asking();
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync(text);
        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
        Assert.Equal(expected, conversation.Result.Result);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("not sure")]
    [InlineData("I'm not quite sure")]
    [InlineData("I don't know")]
    [InlineData("no idea")]
    [InlineData("yes and no")]
    [InlineData("yes. no. help")]
    [InlineData("nobody")]
    [InlineData("yesterday")]
    [InlineData("note")]
    [InlineData("what?")]
    [InlineData("3")]
    [InlineData("1.5")]
    [InlineData("")]
    public async Task What_is_neither_yes_nor_no_is_asked_again(string text)
    {
        var conversation = Asking();
        await conversation.SaysAsync("hi");
        Assert.Equal("Please say yes or no. (1) Yes or (2) No", await conversation.HearsAsync(text));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
    }

    [Fact]
    public async Task The_question_names_both_answers()
    {
        Assert.Equal("Shall we? (1) Yes or (2) No", await Asking().HearsAsync("hi"));
    }

    [Fact]
    public async Task Numbers_are_answers_only_when_the_answers_are_numbered()
    {
        var conversation = Asking(new ConfirmPrompt("confirm") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } });
        Assert.Equal("Shall we? Yes or No", await conversation.HearsAsync("hi"));
        Assert.Equal("Please say yes or no. Yes or No", await conversation.HearsAsync("1"));
        Assert.Equal("Please say yes or no. Yes or No", await conversation.HearsAsync("the second one"));
        await conversation.SaysAsync("no");
        Assert.Equal(false, conversation.Result.Result);
    }

    [Fact]
    public async Task Answers_may_have_names_of_their_own()
    {
        var conversation = Asking(new ConfirmPrompt("confirm") { ConfirmChoices = Tuple.Create(new Choice("Going"), new Choice("Staying home")) });
        Assert.Equal("Shall we? (1) Going or (2) Staying home", await conversation.HearsAsync("hi"));
        Assert.Equal("Please say yes or no. (1) Going or (2) Staying home", await conversation.HearsAsync("going or staying home?"));
        await conversation.SaysAsync("staying home");
        Assert.Equal(false, conversation.Result.Result);
    }

    [Theory]
    [InlineData("es-ES", "Shall we? (1) Sí o (2) No", "Sí", true)]
    [InlineData("es-MX", "Shall we? (1) Sí o (2) No", "Sí", true)]
    [InlineData("pt-br", "Shall we? (1) Sim ou (2) Não", "não", false)]
    [InlineData("zh-cn", "Shall we? (1) 是的 要么 (2) 不", "不", false)]
    [InlineData("en-GB", "Shall we? (1) Yes or (2) No", "yes", true)]
    [InlineData("xx-yy", "Shall we? (1) Yes or (2) No", "yes", true)]
    [InlineData("", "Shall we? (1) Yes or (2) No", "yes", true)]
    public async Task The_answers_are_named_and_understood_in_the_persons_language(string locale, string question, string answer, bool expected)
    {
        var conversation = Asking();
        Assert.Equal(question, Assert.Single(await conversation.SendsAsync(Message("hi", locale))).Text);
        await conversation.SendsAsync(Message(answer, locale));
        Assert.Equal(expected, conversation.Result.Result);
    }

    [Fact]
    public async Task A_locale_of_its_own_may_be_given_to_the_prompt()
    {
        var defaults = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
        {
            ["custom-locale"] = (new Choice("Yup"), new Choice("Nay"), new ChoiceFactoryOptions(",", " / ", " // ", true)),
        };
        var conversation = Asking(new ConfirmPrompt("confirm", defaults));
        Assert.Equal("Shall we? (1) Yup / (2) Nay", Assert.Single(await conversation.SendsAsync(Message("hi", "Custom-Locale"))).Text);
    }

    [Fact]
    public async Task The_default_locale_counts_when_the_activity_says_none()
    {
        var prompt = new ConfirmPrompt("confirm", defaultLocale: PromptCultureModels.Dutch.Locale);
        var conversation = new TestConversation(prompt, Options()) { OnArrival = activity => activity.Locale = null };
        Assert.Equal("Shall we? (1) Ja of (2) Nee", await conversation.HearsAsync("hi"));
    }

    private static TestConversation Asking(ConfirmPrompt? prompt = null) => new(prompt ?? new ConfirmPrompt("confirm"), Options());

    private static PromptOptions Options() =>
        new() { Prompt = MessageFactory.Text("Shall we?"), RetryPrompt = MessageFactory.Text("Please say yes or no.") };

    private static Activity Message(string text, string locale) => new(ActivityTypes.Message) { Text = text, Locale = locale };
}
