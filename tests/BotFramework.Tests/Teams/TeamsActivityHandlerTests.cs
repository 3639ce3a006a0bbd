using System.Net;
using BotFramework.Tests.Integration;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

public sealed class TeamsActivityHandlerTests
{
    private readonly AdapterUnderTest _host = new();
    private readonly MembersBot _bot = new();

    private Task<(int Status, string Body, Microsoft.AspNetCore.Http.HttpResponse Response)> InvokeAsync(string? name, string? value)
        => _host.PostAsync(
            AdapterUnderTest.Activity(ActivityTypes.Invoke, activity =>
            {
                activity["name"] = name;
                activity["value"] = value is null ? null : JToken.Parse(value);
            }),
            turn => _bot.OnTurnAsync(turn));

    private async Task MembersAsync(string part, string members, bool inTeam = false)
        => await _host.PostAsync(
            AdapterUnderTest.Activity(ActivityTypes.ConversationUpdate, activity =>
            {
                activity[part] = JToken.Parse(members);
                activity["channelData"] = inTeam ? JToken.Parse("""{"team":{"id":"19:team"}}""") : null;
            }),
            turn => _bot.OnTurnAsync(turn));

    public static TheoryData<string> NamedInvokes =>
    [
        "fileConsent/invoke", "actionableMessage/executeAction", "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/query", "composeExtension/selectItem",
        "composeExtension/submitAction", "composeExtension/fetchTask", "composeExtension/querySettingUrl", "composeExtension/setting", "composeExtension/onCardButtonClicked",
        "task/fetch", "task/submit", "tab/fetch", "tab/submit", "config/fetch", "config/submit",
    ];

    [Theory]
    [MemberData(nameof(NamedInvokes))]
    public async Task An_invoke_whose_value_is_missing_or_no_object_is_400(string name)
    {
        Assert.Equal(400, (await InvokeAsync(name, null)).Status);
        Assert.Equal(400, (await InvokeAsync(name, "5")).Status);
        Assert.Equal(400, (await InvokeAsync(name, "[]")).Status);
    }

    [Theory]
    [InlineData("task/fetch", """{"context":5}""")]
    [InlineData("composeExtension/query", """{"parameters":"none"}""")]
    public async Task An_invoke_whose_value_has_another_shape_is_400(string name, string value)
        => Assert.Equal(400, (await InvokeAsync(name, value)).Status);

    [Theory]
    [MemberData(nameof(NamedInvokes))]
    public async Task An_invoke_that_nobody_answers_is_501_without_a_body(string name)
    {
        (int status, string body, _) = await InvokeAsync(name, """{"action":"accept"}""");
        Assert.Equal((501, string.Empty), (status, body));
    }

    [Fact]
    public async Task An_invoke_without_a_name_is_a_button_of_a_card()
    {
        (int status, string body, _) = await InvokeAsync(null, "{}");
        Assert.Equal((203, "\"card\""), (status, body));
    }

    [Fact]
    public async Task What_follows_a_preview_is_edit_or_send()
    {
        (int status, string body, _) = await InvokeAsync("composeExtension/submitAction", """{"botMessagePreviewAction":"dance"}""");
        Assert.Equal((400, "\"dance is not a supported BotMessagePreviewAction.\""), (status, body));
        Assert.Equal(501, (await InvokeAsync("composeExtension/submitAction", """{"botMessagePreviewAction":"edit"}""")).Status);
    }

    [Fact]
    public async Task A_file_is_accepted_or_declined()
    {
        (int status, string body, _) = await InvokeAsync("fileConsent/invoke", """{"action":"dance"}""");
        Assert.Equal((400, "\"dance is not a supported Action.\""), (status, body));
        Assert.Equal(501, (await InvokeAsync("fileConsent/invoke", """{"action":"decline"}""")).Status);
    }

    [Fact]
    public async Task Who_was_added_is_looked_up_in_the_roster_except_for_the_bot_and_full_accounts()
    {
        _host.Connector.Answer = _ => ConnectorStandIn.Json(HttpStatusCode.OK, """{"id":"29:new","name":"New","userPrincipalName":"new@example.test","objectId":"oid"}""");
        await MembersAsync("membersAdded", """[{"id":"28:bot"},{"id":"29:full","userPrincipalName":"full@example.test"},{"id":"29:new"}]""");
        Assert.Equal("/teams/v3/conversations/a%3A1/members/29%3Anew", Assert.Single(_host.Connector.Calls).Path);
        Assert.Equal([null, "full@example.test", "new@example.test"], _bot.Added!.Select(member => member.UserPrincipalName));
        Assert.Equal("oid", _bot.Added![2].AadObjectId);
    }

    [Fact]
    public async Task In_a_team_it_is_the_teams_roster()
    {
        await MembersAsync("membersAdded", """[{"id":"29:new"}]""", inTeam: true);
        Assert.Equal("/teams/v3/conversations/19%3Ateam/members/29%3Anew", Assert.Single(_host.Connector.Calls).Path);
        Assert.Equal("19:team", _bot.Team!.Id);
    }

    [Fact]
    public async Task A_conversation_that_is_gone_leaves_the_account_as_it_came()
    {
        _host.Connector.Answer = _ => ConnectorStandIn.Json(HttpStatusCode.NotFound, """{"error":{"code":"ConversationNotFound","message":"gone"}}""");
        await MembersAsync("membersAdded", """[{"id":"29:new","name":"New","aadObjectId":"oid"}]""");
        TeamsChannelAccount member = Assert.Single(_bot.Added!);
        Assert.Equal(("29:new", "New", "oid"), (member.Id, member.Name, member.AadObjectId));
    }

    [Fact]
    public async Task Any_other_refusal_of_the_roster_comes_out()
    {
        _host.Connector.Answer = _ => ConnectorStandIn.Json(HttpStatusCode.Forbidden, """{"error":{"code":"BotNotInConversationRoster"}}""");
        await Assert.ThrowsAsync<ErrorResponseException>(() => MembersAsync("membersAdded", """[{"id":"29:new"}]"""));
        Assert.Null(_bot.Added);
    }

    [Fact]
    public async Task Who_was_removed_is_not_looked_up()
    {
        await MembersAsync("membersRemoved", """[{"id":"29:old"}]""");
        Assert.Empty(_host.Connector.Calls);
        Assert.Equal("29:old", Assert.Single(_bot.Removed!).Id);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("""{"team":"text"}""")]
    public async Task Channel_data_of_another_shape_says_nothing(string data)
    {
        foreach (string type in (string[])[ActivityTypes.ConversationUpdate, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete])
        {
            (int status, _, _) = await _host.PostAsync(AdapterUnderTest.Activity(type, activity => activity["channelData"] = JToken.Parse(data)), turn => _bot.OnTurnAsync(turn));
            Assert.Equal(200, status);
        }
    }

    [Theory]
    [InlineData("application/vnd.microsoft.readReceipt")]
    [InlineData("application/vnd.microsoft.meetingStart")]
    public async Task An_event_whose_value_has_another_shape_is_an_event_like_any_other(string name)
    {
        await _host.PostAsync(
            AdapterUnderTest.Activity(ActivityTypes.Event, activity =>
            {
                activity["name"] = name;
                activity["value"] = 5;
            }),
            turn => _bot.OnTurnAsync(turn));
        Assert.Equal(name, _bot.Event);
    }

    private sealed class MembersBot : TeamsActivityHandler
    {
        public IList<TeamsChannelAccount>? Added { get; private set; }

        public IList<TeamsChannelAccount>? Removed { get; private set; }

        public TeamInfo? Team { get; private set; }

        public string? Event { get; private set; }

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            (Added, Team) = (teamsMembersAdded, teamInfo);
            return Task.CompletedTask;
        }

        protected override Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Removed = teamsMembersRemoved;
            return Task.CompletedTask;
        }

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        {
            Event = turnContext.Activity.Name;
            return Task.CompletedTask;
        }

        protected override Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
            => Task.FromResult(new InvokeResponse { Status = 203, Body = "card" });
    }
}
