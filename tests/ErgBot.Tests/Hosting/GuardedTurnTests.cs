using System.Text.Json.Nodes;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ErgBot.Hosting;

/// <summary>With the SDK's real adapter behind the guard.</summary>
public sealed class GuardedTurnTests
{
    [Fact]
    public async Task A_turn_runs_for_what_the_guard_admitted()
    {
        var turns = 0;
        await using var bot = await StartAsync(_ => Task.FromResult(Interlocked.Increment(ref turns)));
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token()));
        Assert.Equal(1, turns);
    }

    [Fact]
    public async Task The_adapter_refuses_what_no_guard_has_admitted()
    {
        await using var bot = await StartAsync(_ => Task.CompletedTask);
        var authentication = bot.Services.GetRequiredService<BotFrameworkAuthentication>();
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            authentication.AuthenticateRequestAsync(new Activity { ServiceUrl = GuardedBot.ServiceUrl, ChannelId = "msteams" }, $"Bearer {bot.Token()}", CancellationToken.None));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateStreamingRequestAsync($"Bearer {bot.Token()}", "msteams", CancellationToken.None));
    }

    [Theory]
    [InlineData("timestamp", "\"junk\"")]
    [InlineData("membersAdded", "5")]
    [InlineData("entities", "\"text\"")]
    [InlineData("attachments", "{}")]
    [InlineData("localTimestamp", "[]")]
    [InlineData("replyToId", "{}")]
    public async Task A_field_that_only_the_SDK_reads_is_never_a_fault_of_ours(string name, string value)
    {
        await using var bot = await StartAsync(_ => Task.CompletedTask);
        var status = (int)await bot.SendAsync(GuardedBot.Activity(activity => activity[name] = JsonNode.Parse(value)), bot.Token());
        Assert.True(status is 200 or 400, $"{status}");
    }

    [Theory]
    [InlineData("adaptiveCard/action", "application/vnd.microsoft.activity.message")]
    [InlineData("composeExtension/query", "composeExtension")]
    [InlineData("task/fetch", "task")]
    public async Task An_invoke_whose_turn_fails_is_answered_in_its_own_shape(string name, string said)
    {
        await using var bot = await StartAsync(_ => throw new InvalidOperationException("canary text"));
        using var response = await bot.Client.SendAsync(GuardedBot.Post(
            GuardedBot.Json(GuardedBot.Activity(activity => (activity["type"], activity["name"]) = ("invoke", name)).ToJsonString()), bot.Token()));
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Contains(said, body, StringComparison.Ordinal);
        Assert.Contains("something went wrong on my side", body, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_answered_without_a_body_when_its_turn_fails()
    {
        await using var bot = await StartAsync(_ => throw new InvalidOperationException());
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(activity => (activity["type"], activity["name"]) = ("invoke", "new/invoke")), bot.Token()));
    }

    [Fact]
    public async Task Somebody_whose_turn_fails_is_told_so_and_the_log_says_where_but_nobodys_words()
    {
        await using var teams = await TrapServer.StartAsync();
        var serviceUrl = $"http://127.0.0.1:{teams.Port}/";
        await using var bot = await StartUnregisteredAsync(_ => throw new InvalidOperationException("canary text"));
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(activity => activity["serviceUrl"] = serviceUrl)));
        Assert.Equal(1, teams.Requests);
        Assert.Null(teams.TokenSeen);
        Assert.Contains("something went wrong on my side", teams.LastBody, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), bot.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", bot.Logged, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("00000000-0000-4000-8000-0000000000a1", bot.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_of_the_storage_is_said_in_other_words()
    {
        await using var teams = await TrapServer.StartAsync();
        await using var bot = await StartUnregisteredAsync(_ => throw new Azure.RequestFailedException(503, ""));
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(activity => activity["serviceUrl"] = $"http://127.0.0.1:{teams.Port}/")));
        Assert.Contains("can't reach my records", teams.LastBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_Teams_may_have_taken_is_not_followed_by_an_excuse()
    {
        await using var teams = await TrapServer.StartAsync();
        await using var bot = await StartUnregisteredAsync(_ => throw new HttpRequestException("reset while waiting for the answer"));
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(activity => activity["serviceUrl"] = $"http://127.0.0.1:{teams.Port}/")));
        Assert.Equal(0, teams.Requests);
    }

    /// <summary>An address that was stored long ago, or by somebody else's hand: the bot writes first.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("https://smba.trafficmanager.net@127.0.0.1:{0}/")]
    [InlineData("https://evil.example/")]
    public async Task The_bot_asks_for_no_token_to_write_to_a_host_that_is_not_listed(string serviceUrl)
    {
        await using var trap = await TrapServer.StartAsync();
        await using var login = await TrapServer.StartAsync();
        await using var bot = await StartAsync(_ => Task.CompletedTask, new() { ["ToChannelFromBotLoginUrl"] = $"http://localhost:{login.Port}/{GuardedBot.Tenant}" });
        var reference = new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = string.Format(null, serviceUrl, trap.Port),
            Bot = new ChannelAccount("28:bot"),
            User = new ChannelAccount("29:user"),
            Conversation = new ConversationAccount(id: "a:1"),
        };

        await Assert.ThrowsAsync<HostNotAllowedException>(() => bot.Services.GetRequiredService<BotAdapter>().ContinueConversationAsync(
            GuardedBot.AppId, reference, (turn, ct) => turn.SendActivityAsync(MessageFactory.Text("hello"), ct), CancellationToken.None));

        Assert.Equal((0, 0), (trap.Requests, login.Requests));
    }

    private static Task<GuardedBot> StartAsync(Func<ITurnContext, Task> onTurn, Dictionary<string, string?>? settings = null) =>
        GuardedBot.StartAsync(settings: settings, services: services => WithRealAdapter(services, onTurn));

    private static Task<GuardedBot> StartUnregisteredAsync(Func<ITurnContext, Task> onTurn) =>
        GuardedBot.StartUnregisteredAsync(services: services => WithRealAdapter(services, onTurn));

    private static void WithRealAdapter(IServiceCollection services, Func<ITurnContext, Task> onTurn)
    {
        services.Replace(ServiceDescriptor.Singleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<TeamsAdapter>()));
        services.Replace(ServiceDescriptor.Singleton<IBot>(new OneTurn(onTurn)));
        services.AddSingleton(_ => UnsharedPace.New());
    }

    private sealed class OneTurn(Func<ITurnContext, Task> onTurn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => onTurn(turnContext);
    }
}
