using System.Net;
using BotFramework.Tests.Integration;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

public sealed class TeamsInfoTests
{
    private readonly AdapterUnderTest _host = new();

    [Fact]
    public async Task Members_of_a_team_come_by_the_page()
    {
        _host.Connector.Answer = _ => ConnectorStandIn.Json(HttpStatusCode.OK, """{"continuationToken":"next","members":[{"id":"29:1","objectId":"oid","email":"a@example.test"}]}""");
        await _host.PostAsync(InTeam(), async turn =>
        {
            TeamsPagedMembersResult page = await TeamsInfo.GetPagedMembersAsync(turn, 100, "from");
            Assert.Equal("next", page.ContinuationToken);
            TeamsChannelAccount member = Assert.Single(page.Members!);
            Assert.Equal(("29:1", "oid", "a@example.test"), (member.Id, member.AadObjectId, member.Email));
            await TeamsInfo.GetPagedTeamMembersAsync(turn, "19:other");
        });
        Assert.Equal(
            ["/teams/v3/conversations/19%3Ateam/pagedmembers?pageSize=100&continuationToken=from", "/teams/v3/conversations/19%3Aother/pagedmembers"],
            _host.Connector.Calls.Select(call => call.Path));
    }

    [Fact]
    public async Task A_team_has_channels_and_details()
    {
        _host.Connector.Answer = request => request.RequestUri!.AbsolutePath.EndsWith("/conversations", StringComparison.Ordinal)
            ? ConnectorStandIn.Json(HttpStatusCode.OK, """{"conversations":[{"id":"19:general"}]}""")
            : ConnectorStandIn.Json(HttpStatusCode.OK, """{"id":"19:team","name":"Team","aadGroupId":"g"}""");
        await _host.PostAsync(InTeam(), async turn =>
        {
            Assert.Equal("19:general", Assert.Single((await TeamsInfo.GetTeamChannelsAsync(turn))!).Id);
            Assert.Equal("Team", (await TeamsInfo.GetTeamDetailsAsync(turn))!.Name);
        });
        Assert.Equal(["/teams/v3/teams/19%3Ateam/conversations", "/teams/v3/teams/19%3Ateam"], _host.Connector.Calls.Select(call => call.Path));
    }

    [Fact]
    public async Task Outside_of_a_team_its_questions_are_refused_and_members_are_those_of_the_conversation()
    {
        await _host.PostAsync(AdapterUnderTest.Activity(), async turn =>
        {
            const string Outside = "This method is only valid within the scope of MS Teams Team.";
            Assert.Equal(Outside, (await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn))).Message);
            Assert.Equal(Outside, (await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamChannelsAsync(turn))).Message);
            await TeamsInfo.GetPagedMembersAsync(turn);
            await TeamsInfo.GetMemberAsync(turn, "29:1");
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(turn, null!));
        });
        Assert.Equal(["/teams/v3/conversations/a%3A1/pagedmembers", "/teams/v3/conversations/a%3A1/members/29%3A1"], _host.Connector.Calls.Select(call => call.Path));
    }

    [Fact]
    public void Channel_data_says_where_an_activity_comes_from()
    {
        var activity = new Activity
        {
            ChannelData = JObject.Parse("""{"team":{"id":"t"},"channel":{"id":"c"},"settings":{"selectedChannel":{"id":"s"}},"meeting":{"id":"m"},"onBehalfOf":[{"mri":"29:other"}]}"""),
        };
        Assert.Equal(("t", "c", "s", "m"), (activity.TeamsGetTeamInfo()!.Id, activity.TeamsGetChannelId(), activity.TeamsGetSelectedChannelId(), activity.TeamsGetMeetingInfo()!.Id));
        Assert.Equal("29:other", Assert.Single(activity.TeamsGetTeamOnBehalfOf()!).Mri);
        var nothing = new Activity();
        Assert.Null(nothing.TeamsGetTeamInfo());
        Assert.Null(nothing.TeamsGetChannelId());
    }

    [Fact]
    public void A_message_may_ask_to_be_noticed()
    {
        var message = new Activity { ChannelData = JObject.Parse("""{"team":{"id":"t"}}""") };
        message.TeamsNotifyUser();
        var data = (TeamsChannelData)message.ChannelData;
        Assert.True(data.Notification!.Alert);
        Assert.Equal("t", data.Team!.Id);
        message.TeamsNotifyUser(alertInMeeting: true, "https://example.test");
        data = (TeamsChannelData)message.ChannelData;
        Assert.Equal((false, true, "https://example.test"), (data.Notification!.Alert, data.Notification.AlertInMeeting, data.Notification.ExternalResourceUrl));
    }

    private static JObject InTeam() => AdapterUnderTest.Activity(change: activity => activity["channelData"] = JToken.Parse("""{"team":{"id":"19:team"}}"""));
}
