using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class ChoiceFactoryTests
{
    private static readonly List<Choice> Colors = [new("red"), new("green"), new("blue")];

    [Fact]
    public void Choices_are_written_into_the_sentence()
    {
        var message = ChoiceFactory.Inline(Colors, "select from:", "speak");
        Assert.Equal("select from: (1) red, (2) green, or (3) blue", message.Text);
        Assert.Equal("speak", message.Speak);
        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
        Assert.Equal("or? (1) red or (2) green", ChoiceFactory.Inline(Colors[..2], "or?").Text);
        Assert.Equal(" (1) red", ChoiceFactory.Inline(Colors[..1]).Text);
    }

    [Fact]
    public void Choices_are_written_as_the_options_say()
    {
        var options = new ChoiceFactoryOptions("; ", " o ", "; o ", false);
        Assert.Equal("elige: red; green; o blue", ChoiceFactory.Inline(Colors, "elige:", options: options).Text);
        Assert.Equal("elige: red o green", ChoiceFactory.Inline(Colors[..2], "elige:", options: options).Text);
        Assert.Equal("elige:\n\n   - red\n   - green", ChoiceFactory.List(Colors[..2], "elige:", options: options).Text);
    }

    [Fact]
    public void Choices_are_written_as_a_list()
    {
        Assert.Equal("select from:\n\n   1. red\n   2. green\n   3. blue", ChoiceFactory.List(["red", "green", "blue"], "select from:").Text);
    }

    [Fact]
    public void Choices_become_suggested_actions_for_the_people_named()
    {
        var message = ChoiceFactory.SuggestedAction(Colors, "select from:", null, ["person"]);
        Assert.Equal("select from:", message.Text);
        Assert.Equal(["person"], message.SuggestedActions!.To);
        Assert.Equal(["red", "green", "blue"], message.SuggestedActions.Actions!.Select(action => action.Value));
        Assert.All(message.SuggestedActions.Actions!, action => Assert.Equal((ActionTypes.ImBack, action.Value), (action.Type, action.Title)));
        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
    }

    [Fact]
    public void Words_become_suggested_actions_too()
    {
        Assert.Equal(["red", "blue"], ChoiceFactory.SuggestedAction(["red", "blue"], "select from:").SuggestedActions!.Actions!.Select(action => action.Value));
    }

    [Theory]
    [InlineData(Channels.Facebook, 10, 3)]
    [InlineData(Channels.Skype, 10, 3)]
    [InlineData(Channels.Line, 13, 99)]
    [InlineData(Channels.Kik, 20, 0)]
    [InlineData(Channels.Slack, 100, 100)]
    [InlineData(Channels.Telegram, 100, 100)]
    [InlineData(Channels.Cortana, 0, 100)]
    [InlineData(Channels.Emulator, 100, 100)]
    [InlineData(Channels.DirectlineSpeech, 100, 100)]
    [InlineData(Channels.Msteams, 0, 50)]
    [InlineData("elsewhere", 0, 0)]
    public void Each_channel_shows_so_many_buttons_and_no_more(string channel, int suggested, int onCards)
    {
        Assert.True(suggested == 0 || Channel.SupportsSuggestedActions(channel, suggested));
        Assert.False(Channel.SupportsSuggestedActions(channel, suggested + 1));
        Assert.True(onCards == 0 || Channel.SupportsCardActions(channel, onCards));
        Assert.False(Channel.SupportsCardActions(channel, onCards + 1));
        Assert.Equal(channel != Channels.Cortana, Channel.HasMessageFeed(channel));
    }

    [Fact]
    public void Choices_become_the_buttons_of_a_card()
    {
        var message = ChoiceFactory.HeroCard(Colors, "select from:", "speak");
        var card = Assert.IsType<HeroCard>(Assert.Single(message.Attachments!).Content);
        Assert.Equal("select from:", card.Text);
        Assert.Equal(["red", "green", "blue"], card.Buttons!.Select(button => button.Title));
        Assert.Null(message.Text);
        Assert.Equal("speak", message.Speak);
    }

    [Fact]
    public void A_choice_may_bring_its_own_button()
    {
        var action = new CardAction(ActionTypes.MessageBack, "Crimson", value: "r");
        List<Choice> choices = [new("red") { Action = action }];
        Assert.Same(action, Assert.Single(ChoiceFactory.SuggestedAction(choices).SuggestedActions!.Actions!));
        Assert.Equal("pick (1) Crimson", ChoiceFactory.Inline(choices, "pick").Text);
    }

    [Theory]
    [InlineData(Channels.Emulator, null, 3, "suggested actions")]
    [InlineData(Channels.Msteams, "personal", 3, "suggested actions")]
    [InlineData(Channels.Msteams, "personal", 4, "card")]
    [InlineData(Channels.Msteams, "channel", 2, "card")]
    [InlineData(Channels.Msteams, "groupChat", 3, "card")]
    [InlineData(Channels.Msteams, null, 3, "card")]
    [InlineData(Channels.Msteams, "personal", 50, "card")]
    [InlineData(Channels.Msteams, "personal", 51, "list")]
    [InlineData(Channels.Test, null, 3, "inline")]
    [InlineData(Channels.Test, null, 4, "list")]
    [InlineData(null, null, 1, "inline")]
    public void The_channel_decides_how_choices_are_shown(string? channelId, string? conversationType, int count, string expected)
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"choice {number}")]);
        Assert.Equal(expected, StyleOf(ChoiceFactory.ForChannel(channelId, choices, "pick", null, null, conversationType, null)));
    }

    [Theory]
    [InlineData(2, "inline")]
    [InlineData(4, "list")]
    public void Long_titles_are_written_out(int count, string expected)
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"a title of 21 letters{number}")]);
        Assert.Equal(expected, StyleOf(ChoiceFactory.ForChannel(Channels.Msteams, choices, "pick", null, null, "personal", null)));
    }

    [Fact]
    public void Without_a_kind_of_conversation_Teams_shows_no_suggested_actions()
    {
        Assert.False(Channel.SupportsSuggestedActions(Channels.Msteams, 1));
        Assert.Equal("card", StyleOf(ChoiceFactory.ForChannel(Channels.Msteams, Colors, "pick")));
    }

    [Fact]
    public void An_activity_that_names_no_channel_comes_from_none()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message));
        Assert.Equal("", Channel.GetChannelId(turn));
    }

    private static string StyleOf(IMessageActivity message) =>
        message.SuggestedActions is not null ? "suggested actions"
        : message.Attachments is { Count: > 0 } ? "card"
        : message.Text!.Contains('\n', StringComparison.Ordinal) ? "list"
        : "inline";
}
