using ErgBot.Conversation;
using ErgBot.People;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace ErgBot.Tests.Conversation;

public sealed class RecentActivitiesTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void The_same_message_is_new_once()
    {
        var recent = new RecentActivities(_time, new Pseudonyms(TestKeys.Of(1)));

        Assert.True(recent.IsNew(Message("1")));
        Assert.False(recent.IsNew(Message("1")));
        Assert.True(recent.IsNew(Message("2")));
        Assert.True(recent.IsNew(Message("1", conversation: "another")));
    }

    [Fact]
    public void After_a_quarter_of_an_hour_it_is_forgotten()
    {
        var recent = new RecentActivities(_time, new Pseudonyms(TestKeys.Of(1)));
        recent.IsNew(Message("1"));

        _time.Advance(TimeSpan.FromMinutes(16));

        Assert.True(recent.IsNew(Message("1")));
    }

    [Fact]
    public void A_message_without_an_id_is_always_new()
    {
        var recent = new RecentActivities(_time, new Pseudonyms(TestKeys.Of(1)));

        Assert.True(recent.IsNew(Message(null)));
        Assert.True(recent.IsNew(Message(null)));
    }

    private static Activity Message(string? id, string conversation = "a:1") =>
        new() { Type = ActivityTypes.Message, Id = id, Conversation = new ConversationAccount(id: conversation) };
}
