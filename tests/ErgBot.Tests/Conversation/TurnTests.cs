using ErgBot.Conversation;
using Microsoft.Bot.Schema;

namespace ErgBot.Tests.Conversation;

public sealed class TurnTests
{
    [Theory]
    [InlineData("personal", true)]
    [InlineData("channel", false)]
    [InlineData("groupChat", false)]
    [InlineData("meeting", false)]
    [InlineData("Personal", false)]
    [InlineData(null, false)]
    public void Only_a_personal_chat_is_private_and_gives_an_address(string? kind, bool isPrivate)
    {
        var activity = Message(kind);
        Assert.Equal(isPrivate, Turn.IsPrivate(activity));
        Assert.Equal(isPrivate, Turn.AddressOf(activity) is not null);
    }

    [Fact]
    public void Without_a_conversation_a_sender_or_a_recipient_there_is_no_address_and_no_person()
    {
        var empty = new Activity();
        Assert.False(Turn.IsPrivate(empty));
        Assert.Null(Turn.AddressOf(empty));
        Assert.Null(Turn.PersonOf(empty));
        var anonymous = Message("personal");
        anonymous.From!.AadObjectId = null;
        Assert.Null(Turn.PersonOf(anonymous));
    }

    private static Activity Message(string? kind) => new()
    {
        ServiceUrl = "https://smba.trafficmanager.net/amer/",
        From = new ChannelAccount("29:alice") { AadObjectId = WiredBot.ObjectId("alice") },
        Recipient = new ChannelAccount("28:bot"),
        Conversation = new ConversationAccount(conversationType: kind, id: "a:1", tenantId: WiredBot.Tenant),
    };
}
