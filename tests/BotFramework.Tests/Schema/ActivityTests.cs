using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public sealed class ActivityTests
{
    private readonly Activity _activity = new(ActivityTypes.Message)
    {
        Id = "5",
        ServiceUrl = "https://connector.example/",
        ChannelId = "msteams",
        From = new ChannelAccount("29:person", "Noor"),
        Recipient = new ChannelAccount("28:bot", "Rook"),
        Conversation = new ConversationAccount(true, "channel", "19:c", "General"),
        Locale = "es-US",
        Text = "Hi",
    };

    [Fact]
    public void A_reply_goes_back_to_the_sender_in_the_same_place()
    {
        Activity reply = _activity.CreateReply("Hello");

        Assert.Equal(("message", "Hello", "es-US", "5"), (reply.Type, reply.Text, reply.Locale, reply.ReplyToId));
        Assert.Equal(("28:bot", "29:person"), (reply.From!.Id, reply.Recipient!.Id));
        Assert.Equal(("19:c", true, "General"), (reply.Conversation!.Id, reply.Conversation.IsGroup, reply.Conversation.Name));
        Assert.Equal(("msteams", "https://connector.example/"), (reply.ChannelId, reply.ServiceUrl));
        Assert.Empty(reply.Attachments!);
        Assert.Empty(reply.Entities!);
    }

    [Fact]
    public void A_word_can_stand_for_the_button_that_says_it()
    {
        CardAction button = "red";
        Assert.Equal(("red", "red", "red"), (button.Title, button.Text, button.Value));
    }

    [Theory]
    [InlineData("https://connector.example/", false)]
    [InlineData("HTTP://connector.example/", false)]
    [InlineData("urn:botframework:WebSocket:https://connector.example", true)]
    [InlineData(null, false)]
    public void A_connection_that_stays_open_shows_in_the_service_address(string? serviceUrl, bool expected)
    {
        _activity.ServiceUrl = serviceUrl;
        Assert.Equal(expected, _activity.IsFromStreamingConnection());
    }

    [Theory]
    [InlineData("msteams", "5")]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    public void Direct_Line_is_not_asked_to_know_a_conversation_update_again(string channel, string? expected)
    {
        (_activity.Type, _activity.ChannelId) = (ActivityTypes.ConversationUpdate, channel);

        Assert.Equal(expected, _activity.CreateReply().ReplyToId);
        Assert.Equal(expected, _activity.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_trace_names_the_type_of_its_value()
    {
        ITraceActivity trace = _activity.CreateTrace("state", new JObject(), label: "Bot State");

        Assert.Equal(("trace", "state", "JObject", "Bot State", "5"), (trace.Type, trace.Name, trace.ValueType, trace.Label, trace.ReplyToId));
        Assert.Equal("given", Activity.CreateTraceActivity("state", "given", new JObject()).ValueType);
    }

    [Fact]
    public void A_reference_holds_the_address_and_can_be_applied_either_way()
    {
        ConversationReference reference = _activity.GetConversationReference();

        Activity outgoing = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);
        Assert.Equal(("28:bot", "29:person", "5", null), (outgoing.From!.Id, outgoing.Recipient!.Id, outgoing.ReplyToId, outgoing.Id));
        Activity incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(reference, isIncoming: true);
        Assert.Equal(("29:person", "28:bot", null, "5"), (incoming.From!.Id, incoming.Recipient!.Id, incoming.ReplyToId, incoming.Id));
        Assert.Equal("es-US", outgoing.Locale);
        Assert.Equal("en-US", new Activity { Locale = "en-US" }.ApplyConversationReference(reference).Locale);
    }

    [Fact]
    public void A_reference_without_an_activity_leaves_the_ids_alone()
    {
        var reference = new ConversationReference { ChannelId = "msteams" };

        Assert.Equal("7", new Activity { ReplyToId = "7" }.ApplyConversationReference(reference).ReplyToId);
        Assert.Equal("8", new Activity { Id = "8" }.ApplyConversationReference(reference, isIncoming: true).Id);
    }

    [Fact]
    public void The_reference_of_a_reply_names_the_reply()
        => Assert.Equal("9", _activity.GetReplyConversationReference(new ResourceResponse("9")).ActivityId);

    [Fact]
    public void A_continuation_is_an_event_of_the_bots_own()
    {
        ConversationReference reference = _activity.GetConversationReference();
        Activity continuation = reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation"), (continuation.Type, continuation.Name));
        Assert.Equal(("29:person", "28:bot", "es-US"), (continuation.From!.Id, continuation.Recipient!.Id, continuation.Locale));
        Assert.Same(reference, continuation.RelatesTo);
        Assert.True(Guid.TryParse(continuation.Id, out _));
    }

    [Fact]
    public void A_reference_takes_its_locale_from_a_culture()
        => Assert.Equal("es-US", new ConversationReference(CultureInfo.GetCultureInfo("es-US"), serviceUrl: "x").Locale);

    [Theory]
    [InlineData("message", true)]
    [InlineData("MESSAGE", true)]
    [InlineData("message/form", true)]
    [InlineData("messageReaction", false)]
    [InlineData("mess", false)]
    [InlineData(null, false)]
    public void An_activity_is_a_message_when_its_type_says_so(string? type, bool expected)
        => Assert.Equal(expected, new Activity(type).AsMessageActivity() is not null);

    [Fact]
    public void Every_kind_can_be_made_and_taken_as_itself()
    {
        Assert.NotNull(Activity.CreateMessageActivity().AsMessageActivity());
        Assert.NotNull(Activity.CreateConversationUpdateActivity().AsConversationUpdateActivity());
        Assert.NotNull(Activity.CreateContactRelationUpdateActivity().AsContactRelationUpdateActivity());
        Assert.NotNull(Activity.CreateEventActivity().AsEventActivity());
        Assert.NotNull(Activity.CreateInvokeActivity().AsInvokeActivity());
        Assert.NotNull(Activity.CreateTypingActivity().AsTypingActivity());
        Assert.NotNull(Activity.CreateEndOfConversationActivity().AsEndOfConversationActivity());
        Assert.NotNull(((Activity)Activity.CreateHandoffActivity()).AsHandoffActivity());
        Assert.NotNull(((Activity)Activity.CreateTraceActivity("t")).AsTraceActivity());
        Assert.Null(Activity.CreateTypingActivity().AsMessageActivity());
    }

    [Fact]
    public void A_message_has_content_when_there_is_something_to_see()
    {
        Assert.False(new Activity(text: " ").HasContent());
        Assert.True(new Activity(text: "a").HasContent());
        Assert.True(new Activity(summary: "a").HasContent());
        Assert.True(new Activity(attachments: [new Attachment()]).HasContent());
        Assert.True(new Activity(channelData: 1).HasContent());
    }

    [Theory]
    [InlineData("<at>Rook</at> help", "help")]
    [InlineData("help <AT>rook</AT>", "help")]
    [InlineData("<at>Other</at> help", "<at>Other</at> help")]
    [InlineData(null, null)]
    public void The_bots_own_mention_is_taken_out_of_the_text(string? text, string? expected)
    {
        _activity.Text = text;
        _activity.Entities = [new Mention(_activity.Recipient, "<at>Rook</at>"), new Mention(new ChannelAccount("other"), "<at>Other</at>")];

        Assert.Equal(expected, _activity.RemoveRecipientMention());
        Assert.Equal(expected, _activity.Text);
    }

    [Fact]
    public void A_mention_may_leave_out_its_text_or_whom_it_means()
    {
        _activity.Text = "<at>Rook</at> help";
        _activity.Entities =
        [
            new Entity("MENTION") { Properties = JObject.Parse("""{"mentioned":{"id":"28:bot","name":"Rook"}}""") },
            new Entity("mention"),
            new Entity("clientInfo"),
        ];

        Assert.Equal(2, _activity.GetMentions().Length);
        Assert.True(_activity.MentionsRecipient());
        Assert.Equal("help", _activity.RemoveRecipientMention());
    }

    [Fact]
    public void Entities_compare_by_what_they_say()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("1"), "<at>a</at>"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal("1", entity.GetAs<Mention>()!.Mentioned!.Id);
        Assert.True(entity.Equals((object)new Mention(new ChannelAccount("1"), "<at>a</at>")));
        Assert.False(entity.Equals(new Entity("mention")));
        Assert.Equal(entity.GetHashCode(), entity.GetAs<Entity>()!.GetHashCode());
    }

    [Fact]
    public void A_text_will_do_for_a_button()
    {
        CardAction button = "Yes";

        Assert.Equal(("Yes", "Yes"), (button.Title, button.Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"a":1}""")]
    public void A_dialog_button_says_what_it_opens(object? value)
    {
        var button = new TaskModuleAction("Open", value);

        Assert.Equal(("invoke", "Open"), (button.Type, button.Title));
        Assert.Equal("task/fetch", JObject.Parse((string)button.Value!)["type"]);
    }

    [Theory]
    [InlineData("100", "100", true)]
    [InlineData("99", "100", true)]
    [InlineData("101", "100", false)]
    [InlineData("x", "100", false)]
    [InlineData("100", null, false)]
    public void A_message_is_read_when_it_is_no_newer_than_the_last_one_read(string message, string? lastRead, bool expected)
        => Assert.Equal(expected, new ReadReceiptInfo(lastRead).IsMessageRead(message));
}
