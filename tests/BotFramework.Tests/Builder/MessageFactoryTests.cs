using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void Text_is_a_message_that_accepts_input()
    {
        Activity message = MessageFactory.Text("hello", "<speak>hello</speak>");
        Assert.Equal((ActivityTypes.Message, "hello", "<speak>hello</speak>", InputHints.AcceptingInput), (message.Type, message.Text, message.Speak, message.InputHint));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void No_text_is_null_so_that_no_client_shows_an_empty_bubble(string? text)
    {
        Activity message = MessageFactory.Text(text, text, text);
        Assert.Null(message.Text);
        Assert.Null(message.Speak);
        Assert.Equal(InputHints.AcceptingInput, message.InputHint);
    }

    [Fact]
    public void Suggested_actions_say_their_title()
    {
        IMessageActivity message = MessageFactory.SuggestedActions(["one", "two"], "pick", null, InputHints.ExpectingInput, ["user"]);
        CardAction first = message.SuggestedActions!.Actions![0];
        Assert.Equal((ActionTypes.ImBack, "one", "one"), (first.Type, first.Title, first.Value));
        Assert.Equal(["user"], message.SuggestedActions.To);
        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<CardAction>)null!));
    }

    [Fact]
    public void Attachments_lie_in_a_list_or_side_by_side()
    {
        var card = new HeroCard { Title = "t" }.ToAttachment();
        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment(card, "text").AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel([card, card]).AttachmentLayout);
        Assert.Equal(2, MessageFactory.Carousel([card, card]).Attachments!.Count);
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null!));
    }

    [Fact]
    public void A_url_is_an_attachment()
    {
        Attachment attachment = Assert.Single(MessageFactory.ContentUrl("https://example.test/a.png", "image/png").Attachments!);
        Assert.Equal(("https://example.test/a.png", "image/png", string.Empty), (attachment.ContentUrl, attachment.ContentType, attachment.Name));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("", "image/png"));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("https://example.test/a.png", ""));
    }
}
