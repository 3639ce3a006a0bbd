using System.Text.Json.Nodes;

namespace ErgBot.Hosting;

public sealed class TenantTests(GuardedBotFixture fixture) : IClassFixture<GuardedBotFixture>
{
    private const string Ours = GuardedBot.Tenant;
    private const string Other = "99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    private GuardedBot Bot => fixture.Bot;

    [Theory]
    [InlineData(Ours, Ours, Ours)]
    [InlineData(Ours, null, null)]
    [InlineData(null, Ours, null)]
    [InlineData(null, null, Ours)]
    [InlineData(Ours, Ours, "")]
    [InlineData("AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE", Ours, Ours)]
    public async Task Our_tenant_is_served(string? conversation, string? channelData, string? header)
    {
        var reached = Bot.Adapter.Reached;
        Assert.Equal(200, await SendAsync(conversation, channelData, header));
        Assert.Equal(reached + 1, Bot.Adapter.Reached);
    }

    [Theory]
    [InlineData(Other, Other, Other)]
    [InlineData(Other, null, null)]
    [InlineData(null, Other, null)]
    [InlineData(null, null, Other)]
    [InlineData(Ours, Other, null)]
    [InlineData(Other, Ours, null)]
    [InlineData(Ours, Ours, Other)]
    [InlineData(Ours, null, Other)]
    [InlineData(null, null, null)]
    [InlineData("", "", "")]
    [InlineData("00000000-0000-0000-0000-000000000000", null, null)]
    [InlineData("not a tenant", null, null)]
    [InlineData("{aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee}", null, null)]
    [InlineData("aaaaaaaabbbb4ccc8dddeeeeeeeeeeee", null, null)]
    [InlineData(Ours + " ", null, null)]
    [InlineData(Ours, Ours, "junk")]
    public async Task Another_tenant_none_or_a_contradiction_is_not(string? conversation, string? channelData, string? header)
    {
        var reached = Bot.Adapter.Reached;
        Assert.Equal(403, await SendAsync(conversation, channelData, header));
        Assert.Equal(reached, Bot.Adapter.Reached);
    }

    [Fact]
    public async Task A_list_of_tenants_stands_in_for_the_registrations_own()
    {
        await using var bot = await GuardedBot.StartAsync(settings: new() { ["Teams:AllowedTenants:0"] = Other });
        Assert.Equal(403, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token()));
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(activity => Tell(activity, Other, Other)), bot.Token()));
    }

    private static void Tell(JsonObject activity, string? conversation, string? channelData)
    {
        activity["conversation"]!["tenantId"] = conversation;
        activity["channelData"]!["tenant"]!["id"] = channelData;
    }

    private async Task<int> SendAsync(string? conversation, string? channelData, string? header)
    {
        using var request = GuardedBot.Post(GuardedBot.Json(GuardedBot.Activity(activity => Tell(activity, conversation, channelData)).ToJsonString()), Bot.Token());
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("x-ms-tenant-id", header);
        }

        using var response = await Bot.Client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
