using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Selfchecks;

/// <summary>What the stand-in promises: the connector's answers as documented, and no answer to what it doesn't imitate.</summary>
public sealed class TeamsStandInTests : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private TeamsStandIn teams = null!;

    public async Task InitializeAsync() => teams = await TeamsStandIn.StartAsync();

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
        client.Dispose();
    }

    [Theory]
    [InlineData("v3/attachments/1")]
    [InlineData("v3/conversations/a/activities/b/reactions/like")]
    [InlineData("v1/meetings/1")]
    public async Task What_is_not_imitated_is_refused_and_complained_of(string path)
    {
        Assert.Equal(HttpStatusCode.NotImplemented, (await client.GetAsync(teams.ServiceUrl + path)).StatusCode);
        Assert.Single(teams.Complaints);
    }

    [Fact]
    public async Task A_personal_chat_is_made_once_and_only_where_the_bot_is_installed()
    {
        var alice = teams.AddUser("Alice Rivera");
        var wanted = new JsonObject { ["isGroup"] = false, ["members"] = new JsonArray(new JsonObject { ["id"] = alice.Id }), ["tenantId"] = teams.Tenant.ToString() };
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("v3/conversations", wanted)).StatusCode);
        teams.PersonalChat(alice).HasBot = true;
        var first = await IdOfAsync(await PostAsync("v3/conversations", wanted));
        Assert.Equal(first, await IdOfAsync(await PostAsync("v3/conversations", wanted)));
        wanted.Remove("tenantId");
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("v3/conversations", wanted)).StatusCode);
    }

    [Fact]
    public async Task A_thread_needs_a_channel_and_something_to_say()
    {
        var channel = teams.AddChannel("ERG Team", "events");
        var wanted = new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel.Id } },
            ["tenantId"] = teams.Tenant.ToString(),
        };
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("v3/conversations", wanted)).StatusCode);
        wanted["activity"] = EchoBot.Message("hello");
        Assert.StartsWith(channel.Id + ";messageid=", await IdOfAsync(await PostAsync("v3/conversations", wanted)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_is_found_by_either_id_with_the_account_name()
    {
        var alice = teams.AddUser("Alice Rivera");
        var chat = teams.PersonalChat(alice);
        foreach (var id in new[] { alice.Id, alice.ObjectId.ToString() })
        {
            var member = JsonNode.Parse(await client.GetStringAsync($"{teams.ServiceUrl}v3/conversations/{Uri.EscapeDataString(chat.Id)}/members/{Uri.EscapeDataString(id)}"))!;
            Assert.Equal(alice.UserPrincipalName, (string?)member["userPrincipalName"]);
            Assert.Equal(alice.ObjectId.ToString(), (string?)member["aadObjectId"]);
        }
    }

    [Fact]
    public async Task Faults_happen_as_often_as_asked_and_an_accepted_post_is_there_whatever_is_answered()
    {
        var chat = InstalledChat();
        teams.Breaks(Fault.Throttled(TimeSpan.FromSeconds(7), times: 1));
        var throttled = await SendAsync(chat);
        Assert.Equal(HttpStatusCode.TooManyRequests, throttled.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), throttled.Headers.RetryAfter!.Delta);
        Assert.Empty(teams.Posted);

        teams.Breaks(Fault.AcceptedThenRefused(502, times: 1));
        Assert.Equal(HttpStatusCode.BadGateway, (await SendAsync(chat)).StatusCode);
        teams.Breaks(Fault.AcceptedThenReset(times: 1));
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(chat));
        Assert.Equal(2, teams.Posted.Count);

        teams.Breaks(Fault.Hangs(times: 1));
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(chat, impatient.Token));
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(chat)).StatusCode);
        Assert.Equal(3, teams.Posted.Count);
    }

    [Fact]
    public async Task A_card_that_breaks_the_house_rules_is_complained_of()
    {
        var message = EchoBot.Message("hello");
        message.Remove("summary");
        message["attachments"]![0]!["content"]!["version"] = "1.6";
        await PostAsync($"v3/conversations/{Uri.EscapeDataString(InstalledChat().Id)}/activities", message);
        Assert.Equal(2, teams.Complaints.Count);
    }

    [Fact]
    public async Task A_signing_Teams_takes_no_post_without_its_own_token()
    {
        await using var signing = await TeamsStandIn.StartAsync(signed: true);
        var login = signing.Login!;
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(signing.ServiceUrl + "v3/teams/1")).StatusCode);

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = signing.BotAppId.ToString(),
            ["client_secret"] = login.Password,
            ["scope"] = login.Scope,
        });
        var token = JsonNode.Parse(await (await client.PostAsync(login.LoginUrl + "/oauth2/v2.0/token", form)).Content.ReadAsStringAsync())!;
        Assert.True(login.Accepts("Bearer " + (string?)token["access_token"]));
        Assert.False(login.Accepts("Bearer " + login.Token(signing.ServiceUrl)));
    }

    private Chat InstalledChat()
    {
        var chat = teams.PersonalChat(teams.AddUser("Alice Rivera"));
        chat.HasBot = true;
        return chat;
    }

    private Task<HttpResponseMessage> SendAsync(Chat chat, CancellationToken ct = default) =>
        client.PostAsJsonAsync($"{teams.ServiceUrl}v3/conversations/{Uri.EscapeDataString(chat.Id)}/activities", EchoBot.Message("hello"), ct);

    private Task<HttpResponseMessage> PostAsync(string path, JsonObject body) => client.PostAsJsonAsync(teams.ServiceUrl + path, body);

    private static async Task<string> IdOfAsync(HttpResponseMessage response) => (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!;
}
