using System.Net;
using BotFramework.Tests.Recorded;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace BotFramework.Tests.Connector;

public sealed class ConnectorClientTests
{
    private const string Thread = "19:abc@thread.tacv2;messageid=17";
    private const string Escaped = "19%3Aabc%40thread.tacv2%3Bmessageid%3D17";
    private static readonly Activity Hello = new(ActivityTypes.Message, text: "Hello") { Conversation = new ConversationAccount(id: Thread), ReplyToId = "42", Id = "43" };

    public static TheoryData<string> Errors => [.. RecordedFiles.In("connector").Where(name => name.Contains("/error."))];

    [Fact]
    public void A_client_is_made_with_as_little_as_an_address()
    {
        var address = new Uri("https://connector.example/");
        using var bare = new ConnectorClient(address);
        using var registered = new ConnectorClient(address, "id", "password");
        using var own = new ConnectorClient(address, new MicrosoftAppCredentials("id", "password"));
        using var other = new ConnectorClient(address, new FixedCredentials(null));

        Assert.Null(Assert.IsType<MicrosoftAppCredentials>(bare.Credentials).MicrosoftAppId);
        Assert.Equal("id", Assert.IsType<MicrosoftAppCredentials>(registered.Credentials).MicrosoftAppId);
        Assert.All([bare, registered, own, other], client => Assert.Equal(address, client.BaseUri));
        Assert.Throws<NotSupportedException>(() => new ConnectorClient(address, new FixedCredentials(null), new Handler()));
    }

    [Theory]
    [InlineData("https://connector.example/amer/")]
    [InlineData("https://connector.example/amer")]
    public async Task Each_call_has_its_method_and_path_with_ids_escaped(string serviceUrl)
    {
        var wire = new Wire(_ => Wire.Json("{}"));
        var conversations = (Conversations)Client(wire, serviceUrl).Conversations;

        await conversations.SendToConversationAsync(Hello);
        await conversations.ReplyToActivityAsync(Hello);
        await conversations.UpdateActivityAsync(Hello);
        await conversations.DeleteActivityAsync(Thread, "4/3");
        await conversations.CreateConversationAsync(new ConversationParameters());
        await conversations.GetConversationMemberAsync("29:x", Thread);
        await conversations.GetConversationPagedMembersAsync(Thread);
        await conversations.GetConversationPagedMembersAsync(Thread, 50, "a b");
        await conversations.GetConversationPagedMembersAsync(Thread, continuationToken: "t");

        const string Root = "https://connector.example/amer/v3/conversations";
        Assert.Equal(
            [
                $"POST {Root}/{Escaped}/activities",
                $"POST {Root}/{Escaped}/activities/42",
                $"PUT {Root}/{Escaped}/activities/43",
                $"DELETE {Root}/{Escaped}/activities/4%2F3",
                $"POST {Root}",
                $"GET {Root}/{Escaped}/members/29%3Ax",
                $"GET {Root}/{Escaped}/pagedmembers",
                $"GET {Root}/{Escaped}/pagedmembers?pageSize=50&continuationToken=a%20b",
                $"GET {Root}/{Escaped}/pagedmembers?continuationToken=t",
            ],
            wire.Asked.Select(asked => $"{asked.Method} {asked.Address}"));
    }

    [Fact]
    public async Task Members_come_as_a_list()
    {
        var wire = new Wire(_ => Wire.Json("""[{"id":"29:x","name":"Noor","objectId":"o"}]"""));

        IList<ChannelAccount>? members = await Client(wire).Conversations.GetConversationMembersAsync(Thread);

        Assert.Equal($"https://connector.example/v3/conversations/{Escaped}/members", wire.Asked.Single().Address);
        Assert.Equal(("29:x", "Noor", "o"), (members!.Single().Id, members![0].Name, (string?)members[0].Properties["objectId"]));
    }

    [Fact]
    public async Task Teams_tells_of_a_team_and_its_channels()
    {
        var wire = new Wire(request => Wire.Json(RecordedFiles.Text(
            request.RequestUri!.AbsolutePath.EndsWith("/conversations", StringComparison.Ordinal) ? "connector/teamChannels.response" : "connector/team.response")));
        using var client = new TeamsConnectorClient(new Uri("https://connector.example/"), MicrosoftAppCredentials.Empty, wire.CreateClient("t"), true);

        TeamDetails? team = await client.Teams.FetchTeamDetailsAsync("19:t@x");
        ConversationList? channels = await client.Teams.FetchChannelListAsync("19:t@x");

        Assert.Equal("Chess Club", team!.Name);
        Assert.Equal([null, "matches"], channels!.Conversations!.Select(channel => channel.Name));
        Assert.Equal(
            ["https://connector.example/v3/teams/19%3At%40x", "https://connector.example/v3/teams/19%3At%40x/conversations"],
            wire.Asked.Select(asked => asked.Address));
    }

    [Fact]
    public async Task A_refusal_of_Teams_comes_with_its_body()
    {
        using var client = new TeamsConnectorClient(
            new Uri("https://connector.example/"), MicrosoftAppCredentials.Empty, new Wire(_ => Wire.Json("no", HttpStatusCode.Forbidden)).CreateClient("t"), true);

        var refusal = await Assert.ThrowsAsync<HttpOperationException>(() => client.Teams.FetchTeamDetailsAsync("19:t"));

        Assert.Equal((HttpStatusCode.Forbidden, "no"), (refusal.Response!.StatusCode, refusal.Body));
    }

    [Fact]
    public async Task What_is_sent_is_compact_JSON_without_nulls()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":"1"}"""));

        ResourceResponse? response = await Client(wire).Conversations.SendToConversationAsync(Thread, new Activity("message", text: "Hé"));

        Assert.Equal("1", response!.Id);
        (_, _, HttpRequestMessage request, string? body) = wire.Asked.Single();
        Assert.Equal("""{"type":"message","text":"Hé"}""", body);
        Assert.Equal("application/json; charset=utf-8", request.Content!.Headers.ContentType!.ToString());
        Assert.StartsWith("Microsoft-BotFramework/3.1 BotBuilder/", request.Headers.UserAgent.ToString(), StringComparison.Ordinal);
        Assert.Null(request.Headers.Authorization);
    }

    [Fact]
    public async Task Only_a_reply_names_its_conversation_in_a_header()
    {
        var wire = new Wire(_ => Wire.Json("{}"));
        IConversations conversations = Client(wire).Conversations;

        await conversations.ReplyToActivityAsync(Hello);
        await conversations.SendToConversationAsync(Hello);
        await conversations.UpdateActivityAsync(Hello);

        Assert.Equal([true, false, false], wire.Asked.Select(asked => asked.Request.Headers.Contains("x-ms-conversation-id")));
        Assert.Equal([Thread], wire.Asked[0].Request.Headers.GetValues("x-ms-conversation-id"));
    }

    [Fact]
    public async Task A_callers_own_headers_go_along()
    {
        var wire = new Wire(_ => Wire.Json("{}"));
        var headers = new Dictionary<string, List<string>> { ["x-mine"] = ["a"], ["User-Agent"] = ["me"] };

        using HttpOperationResponse<ResourceResponse> response = await Client(wire).Conversations.SendToConversationWithHttpMessagesAsync(Thread, Hello, headers);

        Assert.Equal(HttpStatusCode.OK, response.Response!.StatusCode);
        Assert.Equal(["a"], response.Request!.Headers.GetValues("x-mine"));
        Assert.Equal(["me"], response.Request.Headers.GetValues("User-Agent"));
    }

    [Fact]
    public async Task An_answer_without_a_body_is_no_value()
        => Assert.Null(await Client(new Wire(_ => new HttpResponseMessage(HttpStatusCode.Accepted))).Conversations.SendToConversationAsync(Hello));

    [Fact]
    public async Task A_yes_that_cannot_be_read_is_a_fault_of_its_own()
    {
        var wire = new Wire(_ => Wire.Json("<html>"));

        var fault = await Assert.ThrowsAsync<SerializationException>(() => Client(wire).Conversations.SendToConversationAsync(Hello));

        Assert.Equal("<html>", fault.Content);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_refusal_carries_its_code(string recorded)
    {
        string[] words = recorded.Split('.');
        var wire = new Wire(_ => Wire.Json(RecordedFiles.Text(recorded), (HttpStatusCode)int.Parse(words[1])));

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => Client(wire).Conversations.SendToConversationAsync(Hello));

        Assert.Equal(words[2], refusal.Body!.Error!.Code);
        Assert.NotEmpty(refusal.Body.Error.Message!);
        Assert.Equal(words[1], ((int)refusal.Response!.StatusCode).ToString());
        Assert.Equal($"Operation returned an invalid status code '{refusal.Response.StatusCode}'", refusal.Message);
        Assert.Equal(RecordedFiles.Text(recorded), refusal.Response.Content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"a\":")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("{\"error\":null}")]
    public async Task A_refusal_without_readable_words_has_no_body(string body)
    {
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(
            () => Client(new Wire(_ => Wire.Json(body, HttpStatusCode.BadGateway))).Conversations.SendToConversationAsync(Hello));

        Assert.Null(refusal.Body);
        Assert.Equal(HttpStatusCode.BadGateway, refusal.Response!.StatusCode);
    }

    [Theory]
    [InlineData("""{"message":"plain words"}""", null, "plain words")]
    [InlineData("""{"errorCode":209,"message":"plain words"}""", "209", "plain words")]
    [InlineData("""{"error":{"code":7,"message":"m","innerHttpError":{"statusCode":404}}}""", "7", "m")]
    [InlineData("""{"error":"words"}""", null, null)]
    public async Task Other_forms_of_refusal_are_read_as_far_as_they_go(string body, string? code, string? message)
    {
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(
            () => Client(new Wire(_ => Wire.Json(body, HttpStatusCode.Forbidden))).Conversations.SendToConversationAsync(Hello));

        Assert.Equal((code, message), (refusal.Body?.Error?.Code, refusal.Body?.Error?.Message));
    }

    [Fact]
    public async Task A_throttled_call_is_not_tried_again_and_says_when_to()
    {
        var wire = new Wire(_ =>
        {
            HttpResponseMessage response = Wire.Json(RecordedFiles.Text("connector/error.429.Throttled"), HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(17));
            return response;
        });

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => Client(wire).Conversations.SendToConversationAsync(Hello));

        Assert.Equal(["17"], refusal.Response!.Headers["retry-after"]);
        Assert.Single(wire.Asked);
    }

    [Fact]
    public async Task A_call_that_is_called_off_is_not_made()
    {
        var wire = new Wire(_ => Wire.Json("{}"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Client(wire).Conversations.SendToConversationAsync(Hello, new CancellationToken(canceled: true)));

        Assert.Empty(wire.Asked);
    }

    [Fact]
    public async Task A_call_under_way_can_be_called_off()
    {
        using var off = new CancellationTokenSource();
        using var client = new HttpClient(new Endless(off));
        using var connector = new ConnectorClient(new Uri("https://connector.example/"), MicrosoftAppCredentials.Empty, client, false);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connector.Conversations.SendToConversationAsync(Hello, off.Token));
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        IConversations conversations = Client(new Wire(_ => Wire.Json("{}"))).Conversations;

        Assert.Equal("conversationId", (await Assert.ThrowsAsync<ValidationException>(() => conversations.SendToConversationAsync(null!, Hello))).Target);
        Assert.Equal("activityId", (await Assert.ThrowsAsync<ValidationException>(() => conversations.ReplyToActivityAsync(Thread, null!, Hello))).Target);
        Assert.Equal("activity", (await Assert.ThrowsAsync<ValidationException>(() => conversations.SendToConversationAsync(Thread, null!))).Target);
        Assert.Equal("parameters", (await Assert.ThrowsAsync<ValidationException>(() => conversations.CreateConversationAsync(null!))).Target);
    }

    [Fact]
    public async Task The_bots_token_goes_on_every_request_and_never_over_an_open_line()
    {
        var wire = new Wire(_ => Wire.Json("{}"));
        var credentials = new FixedCredentials("app");

        await Client(wire, "https://connector.example/", credentials).Conversations.SendToConversationAsync(Hello);
        await Client(wire, "http://127.0.0.1:5000/", credentials).Conversations.SendToConversationAsync(Hello);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Client(wire, "http://connector.example/", credentials).Conversations.SendToConversationAsync(Hello));

        Assert.Equal(["Bearer token-1", "Bearer token-1"], wire.Asked.Select(asked => asked.Request.Headers.Authorization!.ToString()));
    }

    [Fact]
    public void A_client_leaves_connections_alone_that_it_does_not_own()
    {
        var client = new HttpClient(new Wire(_ => Wire.Json("{}")));
        new ConnectorClient(new Uri("https://connector.example/"), MicrosoftAppCredentials.Empty, client, disposeHttpClient: false).Dispose();
        client.CancelPendingRequests(); // would throw once disposed

        var shared = new ConnectorClient(new Uri("https://connector.example/"), MicrosoftAppCredentials.Empty, null, disposeHttpClient: true);
        shared.Dispose();
        shared.HttpClient.CancelPendingRequests();

        new ConnectorClient(new Uri("https://connector.example/"), MicrosoftAppCredentials.Empty, client, disposeHttpClient: true).Dispose();
        Assert.Throws<ObjectDisposedException>(client.CancelPendingRequests);
    }

    private static ConnectorClient Client(Wire wire, string serviceUrl = "https://connector.example/", ServiceClientCredentials? credentials = null)
        => new(new Uri(serviceUrl), credentials ?? MicrosoftAppCredentials.Empty, wire.CreateClient("connector"));

    private sealed class Handler : DelegatingHandler;

    private sealed class Endless(CancellationTokenSource off) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await off.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("It was not called off.");
        }
    }
}
