using System.Net;
using System.Security.Principal;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

public sealed class CloudAdapterTests
{
    private readonly AdapterUnderTest _host = new();
    private int _turns;

    private Task CountAsync(ITurnContext turn)
    {
        _turns++;
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_message_is_answered_with_an_empty_200_and_the_reply_goes_to_the_connector()
    {
        (int status, string body, _) = await _host.PostAsync(AdapterUnderTest.Activity(), async turn =>
        {
            ResourceResponse response = await turn.SendActivityAsync("hello");
            Assert.Equal("sent", response.Id);
        });
        Assert.Equal((200, string.Empty), (status, body));
        var call = Assert.Single(_host.Connector.Calls);
        Assert.Equal(("POST", "/teams/v3/conversations/a%3A1/activities/in-1"), (call.Method, call.Path));
        JObject expected = JObject.Parse("""
            {
              "type": "message", "serviceUrl": "https://smba.example.test/teams/", "channelId": "msteams", "from": { "id": "28:bot" }, "recipient": { "id": "29:user", "name": "Jane" },
              "conversation": { "conversationType": "personal", "id": "a:1" }, "locale": "en-US", "text": "hello", "inputHint": "acceptingInput", "replyToId": "in-1"
            }
            """);
        Assert.True(JToken.DeepEquals(expected, JObject.Parse(call.Body)), call.Body);
        Assert.DoesNotContain("\n", call.Body, StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", call.Request.Content!.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    public async Task Everything_but_a_post_is_405(string method)
    {
        (int status, _, HttpResponse response) = await _host.PostAsync(AdapterUnderTest.Activity().ToString(), CountAsync, method: method);
        Assert.Equal(405, status);
        Assert.Equal("POST", response.Headers.Allow);
        Assert.Equal(0, _turns);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":{"a":1},"serviceUrl":"https://x.test"}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://x.test","entities":5}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://x.test","from":"me"}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://x.test","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://x.test","timestamp":99999999999999999999999}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://x.test","historyDisclosed":"perhaps"}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://x.test","membersAdded":{"id":"x"}}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"conversationUpdate","serviceUrl":"https://x.test","membersAdded":[null]}""")]
    [InlineData("""{"type":"messageReaction","serviceUrl":"https://x.test","reactionsAdded":[{"type":"like"},null]}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://x.test","entities":[null]}""")]
    [InlineData("""{"type":"message","serviceUrl":"nowhere"}""")]
    public async Task What_is_no_activity_is_400(string body)
    {
        (int status, _, _) = await _host.PostAsync(body, CountAsync);
        Assert.Equal(400, status);
        Assert.Equal(0, _turns);
    }

    [Fact]
    public async Task Json_that_is_too_deep_is_400()
    {
        string deep = new string('[', 5000) + new string(']', 5000);
        (int status, _, _) = await _host.PostAsync($$"""{"type":"message","serviceUrl":"https://x.test","value":{{deep}}}""", CountAsync);
        Assert.Equal(400, status);
    }

    [Fact]
    public async Task A_long_body_with_a_byte_order_mark_is_read_whole()
    {
        string text = new('ü', 100_000);
        string? heard = null;
        (int status, _, _) = await _host.PostAsync(
            "\uFEFF" + AdapterUnderTest.Activity(change: activity => activity["text"] = text),
            turn =>
            {
                heard = turn.Activity.Text;
                return Task.CompletedTask;
            });
        Assert.Equal(200, status);
        Assert.Equal(text, heard);
    }

    [Fact]
    public async Task Times_in_values_are_read_as_UTC_and_the_local_timestamp_keeps_its_offset()
    {
        Activity? seen = null;
        await _host.PostAsync(
            AdapterUnderTest.Activity().ToString().Replace("\"text\"", "\"localTimestamp\":\"2018-05-23T08:00:00-04:00\",\"value\":{\"at\":\"2018-05-23T08:00:00-04:00\"},\"text\"", StringComparison.Ordinal),
            turn =>
            {
                seen = turn.Activity;
                return Task.CompletedTask;
            });
        Assert.Equal(TimeSpan.FromHours(-4), seen!.LocalTimestamp!.Value.Offset);
        Assert.Equal(new DateTime(2018, 5, 23, 12, 0, 0, DateTimeKind.Utc), ((JObject)seen.Value!)["at"]!.Value<DateTime>());
    }

    [Fact]
    public async Task Who_called_is_for_the_token_to_say_and_not_for_the_activity()
    {
        Activity? seen = null;
        await _host.PostAsync(AdapterUnderTest.Activity(change: activity => activity["callerId"] = "urn:botframework:azure"), turn =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        });
        Assert.Null(seen!.CallerId);
    }

    [Fact]
    public async Task The_turn_state_holds_what_the_published_one_does()
    {
        await _host.PostAsync(AdapterUnderTest.Activity(), turn =>
        {
            _turns++;
            Assert.NotNull(turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
            Assert.NotNull(turn.TurnState.Get<IConnectorClient>());
            Assert.NotNull(turn.TurnState.Get<ConnectorFactory>());
            Assert.NotNull(turn.TurnState.Get<BotCallbackHandler>());
            Assert.True(turn.TurnState.ContainsKey(BotAdapter.OAuthScopeKey));
            return Task.CompletedTask;
        });
        Assert.Equal(1, _turns);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer rubbish")]
    [InlineData("bearer a.b.c")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJhdWQiOiJ4In0.")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task With_an_app_id_a_token_that_is_missing_or_wrong_is_401(string? authorization)
    {
        var registered = new AdapterUnderTest(("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"));
        (int status, string body, _) = await registered.PostAsync(AdapterUnderTest.Activity(), CountAsync, authorization);
        Assert.Equal((401, string.Empty), (status, body));
        Assert.Equal(0, _turns);
        Assert.Empty(registered.Connector.Calls);
    }

    [Theory]
    [InlineData("serviceUrl")]
    [InlineData("channelId")]
    public async Task With_an_app_id_an_activity_that_does_not_say_where_it_comes_from_is_refused(string missing)
    {
        var registered = new AdapterUnderTest(("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"));
        (int status, _, _) = await registered.PostAsync(AdapterUnderTest.Activity(change: activity => activity.Remove(missing)), CountAsync, "Bearer a.b.c");
        Assert.InRange(status, 400, 401);
        Assert.Equal(0, _turns);
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_501_without_a_body()
    {
        (int status, string body, _) = await _host.PostAsync(AdapterUnderTest.Activity(ActivityTypes.Invoke), CountAsync);
        Assert.Equal((501, string.Empty), (status, body));
    }

    [Fact]
    public async Task The_answer_to_an_invoke_is_indented_json_without_nulls()
    {
        (int status, string body, HttpResponse response) = await _host.PostAsync(AdapterUnderTest.Activity(ActivityTypes.Invoke), turn => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse)
        {
            Value = new InvokeResponse { Status = 418, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Value = "é" } },
        }));
        Assert.Equal(418, status);
        Assert.Equal("application/json", response.ContentType);
        Assert.Equal($"{{{Environment.NewLine}  \"statusCode\": 200,{Environment.NewLine}  \"value\": \"é\"{Environment.NewLine}}}", body);
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(body), response.ContentLength);
        Assert.Empty(_host.Connector.Calls);
    }

    [Fact]
    public async Task Expected_replies_come_back_in_the_answer_and_win_over_the_invoke_rule()
    {
        (int status, string body, _) = await _host.PostAsync(
            AdapterUnderTest.Activity(ActivityTypes.Invoke, activity => activity["deliveryMode"] = "expectReplies"),
            async turn =>
            {
                Assert.Null((await turn.SendActivityAsync("one")).Id);
                await turn.SendActivityAsync("two");
            });
        Assert.Equal(200, status);
        Assert.Equal(["one", "two"], JObject.Parse(body)["activities"]!.Select(activity => (string?)activity["text"]));
        Assert.Empty(_host.Connector.Calls);
    }

    [Fact]
    public async Task What_the_bot_throws_comes_out_when_nothing_takes_it()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _host.PostAsync(AdapterUnderTest.Activity(), _ => throw new InvalidOperationException()));
        _host.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("sorry");
        (int status, _, _) = await _host.PostAsync(AdapterUnderTest.Activity(), _ => throw new InvalidOperationException());
        Assert.Equal(200, status);
        Assert.Single(_host.Connector.Calls);
    }

    [Fact]
    public async Task Without_an_activity_to_answer_it_is_sent_to_the_conversation()
    {
        await _host.PostAsync(AdapterUnderTest.Activity(change: activity => activity.Remove("id")), turn => turn.SendActivityAsync("hello"));
        Assert.Equal("/teams/v3/conversations/a%3A1/activities", Assert.Single(_host.Connector.Calls).Path);
    }

    [Fact]
    public async Task Ids_are_escaped_whole()
    {
        await _host.PostAsync(
            AdapterUnderTest.Activity(change: activity => activity["conversation"]!["id"] = "19:abc@thread.tacv2;messageid=1"),
            turn => turn.SendActivityAsync("hello"));
        Assert.StartsWith("/teams/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1/", Assert.Single(_host.Connector.Calls).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traces_stay_here_and_delays_are_waited_for()
    {
        await _host.PostAsync(AdapterUnderTest.Activity(), async turn =>
        {
            await turn.SendActivitiesAsync([new Activity(ActivityTypes.Trace), new Activity(ActivityTypesEx.Delay) { Value = 1 }]);
            Assert.True(turn.Responded);
        });
        Assert.Empty(_host.Connector.Calls);
        await _host.PostAsync(AdapterUnderTest.Activity(change: activity => activity["channelId"] = "emulator"), turn => turn.SendActivityAsync(new Activity(ActivityTypes.Trace)));
        Assert.Single(_host.Connector.Calls);
    }

    [Fact]
    public async Task An_answer_without_a_body_has_an_empty_id()
    {
        _host.Connector.Answer = _ => new HttpResponseMessage(HttpStatusCode.Accepted);
        await _host.PostAsync(AdapterUnderTest.Activity(), async turn => Assert.Equal(string.Empty, (await turn.SendActivityAsync("hello")).Id));
    }

    [Fact]
    public async Task A_refusal_comes_out_once_with_its_code_and_is_not_tried_again()
    {
        _host.Connector.Answer = _ =>
        {
            HttpResponseMessage refused = ConnectorStandIn.Json(HttpStatusCode.TooManyRequests, """{"error":{"code":"Throttled","message":"slow"}}""");
            refused.Headers.Add("Retry-After", "7");
            return refused;
        };
        await _host.PostAsync(AdapterUnderTest.Activity(), async turn =>
        {
            ErrorResponseException e = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("hello"));
            Assert.Equal("Throttled", e.Body!.Error!.Code);
            Assert.Equal("7", e.Response!.Headers["Retry-After"].Single());
        });
        Assert.Single(_host.Connector.Calls);
    }

    [Fact]
    public async Task Updates_and_deletions_name_their_activity()
    {
        await _host.PostAsync(AdapterUnderTest.Activity(), async turn =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "old", Text = "new" });
            await turn.DeleteActivityAsync("old");
        });
        Assert.Equal(
            [("PUT", "/teams/v3/conversations/a%3A1/activities/old"), ("DELETE", "/teams/v3/conversations/a%3A1/activities/old")],
            _host.Connector.Calls.Select(call => (call.Method, call.Path)));
    }

    [Fact]
    public async Task Arguments_are_needed()
    {
        var http = new DefaultHttpContext();
        IBot bot = new ActivityHandler();
        await Assert.ThrowsAsync<ArgumentNullException>(() => _host.Adapter.ProcessAsync(null!, http.Response, bot));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _host.Adapter.ProcessAsync(http.Request, null!, bot));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _host.Adapter.ProcessAsync(http.Request, http.Response, null!));
        Assert.Throws<ArgumentNullException>(() => new CloudAdapter((BotFrameworkAuthentication)null!));
    }
}
