using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

public sealed class ProactiveTests
{
    private static readonly ConversationReference Reference = new()
    {
        ActivityId = "old",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.example.test/teams/",
        Conversation = new ConversationAccount(id: "a:1"),
        Bot = new ChannelAccount("28:bot"),
        User = new ChannelAccount("29:user"),
    };

    private readonly AdapterUnderTest _host = new();

    [Fact]
    public async Task Continuing_a_conversation_runs_a_turn_of_an_event_with_an_id_of_its_own()
    {
        Activity? seen = null;
        await _host.Adapter.ContinueConversationAsync(
            (string)null!,
            Reference,
            async (turn, token) =>
            {
                seen = turn.Activity;
                var identity = (ClaimsIdentity)turn.TurnState[BotAdapter.BotIdentityKey];
                Assert.Equal([("aud", string.Empty), ("appid", string.Empty)], identity.Claims.Select(claim => (claim.Type, claim.Value)));
                await turn.SendActivityAsync("hello", cancellationToken: token);
            },
            default);
        Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (seen!.Type, seen.Name));
        Assert.Same(Reference, seen.RelatesTo);
        Assert.True(Guid.TryParse(seen.Id, out _));
        Assert.Equal($"/teams/v3/conversations/a%3A1/activities/{seen.Id}", Assert.Single(_host.Connector.Calls).Path);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://skill.example")]
    public async Task A_conversation_is_continued_under_the_identity_given(string? audience)
    {
        var identity = new ClaimsIdentity([new Claim("aud", "me"), new Claim("appid", "me")]);
        var seen = new List<(object Identity, object? Scope)>();
        Task Turn(ITurnContext turn, CancellationToken token)
        {
            turn.TurnState.TryGetValue(BotAdapter.OAuthScopeKey, out object? scope);
            seen.Add((turn.TurnState[BotAdapter.BotIdentityKey], scope));
            return Task.CompletedTask;
        }

        await _host.Adapter.ContinueConversationAsync(identity, Reference, audience, Turn, default);
        await _host.Adapter.ContinueConversationAsync(identity, Reference.GetContinuationActivity(), audience, Turn, default);
        await _host.Adapter.ContinueConversationAsync(identity, Reference, Turn, default);
        await _host.Adapter.ContinueConversationAsync(identity, Reference.GetContinuationActivity(), Turn, default);

        Assert.Equal([(identity, audience), (identity, audience), (identity, null), (identity, null)], seen);
    }

    [Fact]
    public async Task A_continuation_needs_a_conversation_and_an_address()
    {
        Task TryAsync(Activity activity) => _host.Adapter.ContinueConversationAsync("id", activity, (_, _) => Task.CompletedTask, default);
        await Assert.ThrowsAsync<ArgumentNullException>(() => TryAsync(null!));
        ArgumentException conversation = await Assert.ThrowsAsync<ArgumentException>(() => TryAsync(new Activity { ServiceUrl = "https://x.test" }));
        Assert.StartsWith("The continuation Activity should contain a Conversation value.", conversation.Message, StringComparison.Ordinal);
        ArgumentException address = await Assert.ThrowsAsync<ArgumentException>(() => TryAsync(new Activity { Conversation = new ConversationAccount() }));
        Assert.StartsWith("The continuation Activity should contain a ServiceUrl value.", address.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>(() => _host.Adapter.ContinueConversationAsync("id", (ConversationReference)null!, (_, _) => Task.CompletedTask, default));
    }

    [Fact]
    public async Task Creating_a_conversation_asks_the_connector_and_runs_a_turn_in_it()
    {
        _host.Connector.Answer = _ => ConnectorStandIn.Json(HttpStatusCode.Created, """{"id":"a:new","activityId":"first"}""");
        var parameters = new ConversationParameters { Bot = new ChannelAccount("28:bot"), TenantId = "tenant", ChannelData = new JObject(), Members = [new ChannelAccount("29:user")] };
        Activity? seen = null;
        await _host.Adapter.CreateConversationAsync(
            string.Empty,
            "msteams",
            "https://smba.example.test/teams/",
            null!,
            parameters,
            (turn, _) =>
            {
                seen = turn.Activity;
                return Task.CompletedTask;
            },
            default);
        Assert.Equal(("POST", "/teams/v3/conversations"), (_host.Connector.Calls[0].Method, _host.Connector.Calls[0].Path));
        Assert.Equal(("event", "CreateConversation", "first"), (seen!.Type, seen.Name, seen.Id));
        Assert.Equal(("a:new", "tenant"), (seen.Conversation!.Id, seen.Conversation.TenantId));
        Assert.Equal("28:bot", seen.Recipient!.Id);
        Assert.Null(seen.From);
        Assert.Same(parameters.ChannelData, seen.ChannelData);
    }

    [Fact]
    public async Task A_conversation_without_a_first_activity_gets_an_id()
    {
        _host.Connector.Answer = _ => ConnectorStandIn.Json(HttpStatusCode.Created, """{"id":"a:new"}""");
        string? id = null;
        await _host.Adapter.CreateConversationAsync(
            string.Empty,
            "msteams",
            "https://smba.example.test/teams/",
            null!,
            new ConversationParameters(),
            (turn, _) =>
            {
                id = turn.Activity.Id;
                return Task.CompletedTask;
            },
            default);
        Assert.True(Guid.TryParseExact(id, "n", out _));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _host.Adapter.CreateConversationAsync(string.Empty, "msteams", " ", null!, new ConversationParameters(), (_, _) => Task.CompletedTask, default));
    }

    [Fact]
    public async Task With_a_registration_the_bot_acts_as_itself_and_nobody_else()
    {
        var registered = new AdapterUnderTest(("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"));
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(
            () => registered.Adapter.ContinueConversationAsync("another", Reference, (_, _) => Task.CompletedTask, default));
        Assert.Equal("Invalid appId.", e.Message);
        int turns = 0;
        await registered.Adapter.ContinueConversationAsync(
            "app",
            Reference,
            (_, _) =>
            {
                turns++;
                return Task.CompletedTask;
            },
            default);
        Assert.Equal(1, turns);
    }

    [Fact]
    public async Task A_thread_in_a_channel_is_a_conversation_with_the_channel_and_the_message()
    {
        _host.Connector.Answer = _ => ConnectorStandIn.Json(HttpStatusCode.Created, """{"id":"19:c@thread.tacv2;messageid=5","activityId":"5"}""");
        await _host.PostAsync(AdapterUnderTest.Activity(), async turn =>
        {
            (ConversationReference thread, string id) = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("news"), "19:c@thread.tacv2", string.Empty);
            Assert.Equal(("19:c@thread.tacv2;messageid=5", "5"), (thread.Conversation!.Id, id));
            await Assert.ThrowsAsync<ArgumentNullException>(() => TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("news"), string.Empty, string.Empty));
        });
        JObject body = JObject.Parse(Assert.Single(_host.Connector.Calls).Body);
        Assert.True((bool)body["isGroup"]!);
        Assert.Equal("19:c@thread.tacv2", (string?)body.SelectToken("channelData.channel.id"));
        Assert.Equal("news", (string?)body.SelectToken("activity.text"));
    }
}
