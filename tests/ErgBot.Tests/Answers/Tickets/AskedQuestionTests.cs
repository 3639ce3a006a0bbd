using ErgBot.Answers.Tickets;

namespace ErgBot.Tests.Answers.Tickets;

public sealed class AskedQuestionTests
{
    [Theory]
    [InlineData("ask the organizers whether there is parking", "whether there is parking")]
    [InlineData("please ask the organisers: is there parking?", "is there parking?")]
    [InlineData("Can you ask the organizing team, please, if there is parking", "please, if there is parking")]
    [InlineData("ask HR about parking", "about parking")]
    [InlineData("question for the organizers - parking?", "parking?")]
    public void The_rest_of_the_sentence_is_the_question(string text, string question) => Assert.Equal(question, AskedQuestion.In(text));

    [Theory]
    [InlineData("ask the organizers")]
    [InlineData("ask the organizers please")]
    [InlineData("forward my question to the organizers, thank you.")]
    [InlineData("ask the organizers about this")]
    [InlineData("let somebody who knows answer this")]
    [InlineData("")]
    public void Where_nothing_follows_but_courtesies_there_is_none(string text) => Assert.Null(AskedQuestion.In(text));

    [Theory]
    [InlineData("ask the organizers whether there is parking")]
    [InlineData("Could you please ask the organizers: when is the veterans group's kick-off?")]
    [InlineData("forward my question to the organizers")]
    [InlineData("I'd like to ask HR about this")]
    public void In_plain_words_nothing_else_is_meant(string text) => Assert.True(AskedQuestion.IsIn(text));

    [Theory]
    [InlineData("who are the organizers")]
    [InlineData("may I ask who the organizers are")]
    [InlineData("what will the organizers tell us")]
    [InlineData("ask me anything")]
    public void What_only_speaks_of_them_is_none(string text) => Assert.False(AskedQuestion.IsIn(text));
}
