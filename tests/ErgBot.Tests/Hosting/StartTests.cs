using Microsoft.Extensions.Options;

namespace ErgBot.Hosting;

public sealed class StartTests
{
    public static TheoryData<string, string, string?> Refused => new()
    {
        { "MicrosoftAppId", "MicrosoftAppId", null },
        { "MicrosoftAppId", "MicrosoftAppId", "" },
        { "MicrosoftAppId", "MicrosoftAppId", " " },
        { "MicrosoftAppId", "MicrosoftAppId", "<app id>" },
        { "MicrosoftAppType", "MicrosoftAppType", null },
        { "MicrosoftAppType", "MicrosoftAppType", "MultiTenant" },
        { "MicrosoftAppType", "MicrosoftAppType", "None" },
        { "MicrosoftAppPassword", "MicrosoftAppPassword", null },
        { "MicrosoftAppPassword", "MicrosoftAppPassword", "  " },
        { "MicrosoftAppPassword", "MicrosoftAppPassword", "<client secret>" },
        { "MicrosoftAppTenantId", "MicrosoftAppTenantId", null },
        { "MicrosoftAppTenantId", "MicrosoftAppTenantId", "contoso" },
        { "ChannelService", "ChannelService", "https://evil.example" },
        { "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromChannelOpenIdMetadataUrl", "http://login.example/keys" },
        { "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromChannelOpenIdMetadataUrl", "file:///keys" },
        { "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromChannelOpenIdMetadataUrl", "keys" },
        { "ToBotFromChannelTokenIssuer", "ToBotFromChannelTokenIssuer", "http://issuer.example" },
        { "ToChannelFromBotLoginUrl", "ToChannelFromBotLoginUrl", "http://login.example" },
        { "ToChannelFromBotLoginUrl", "ToChannelFromBotLoginUrl", "https://user@login.example" },
        { "ToChannelFromBotOAuthScope", "ToChannelFromBotOAuthScope", "scope" },
        { "Teams:AllowedTenants:0", "Teams:AllowedTenants:0", "contoso.example" },
        { "Teams:AllowedServiceHosts:0", "Teams:AllowedServiceHosts:0", "https://smba.trafficmanager.net" },
        { "Teams:AllowedServiceHosts:0", "Teams:AllowedServiceHosts:0", "*.trafficmanager.net" },
        { "Teams:AllowedServiceHosts:0", "Teams:AllowedServiceHosts:0", "smba.trafficmanager.net/amer" },
        { "Teams:AllowedServiceHosts:0", "Teams:AllowedServiceHosts:0", "smba.trafficmanager.net:443" },
        { "Teams:AllowedServiceHosts:0", "Teams:AllowedServiceHosts:0", "" },
        { "Limits:SenderBurst", "Limits:SenderBurst", "0" },
        { "Limits:SenderPerSecond", "Limits:SenderPerSecond", "-1" },
        { "Limits:TurnsAtOnce", "Limits:TurnsAtOnce", "0" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_bad_setting_stops_the_start_and_is_named(string named, string key, string? value)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("Production", (key, value)));
        Assert.Contains(refused.Failures, failure => failure.StartsWith(named, StringComparison.Ordinal) && failure.Contains("put", StringComparison.Ordinal));
        Assert.DoesNotContain("canary-app-password", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Test")]
    [InlineData("development2")]
    public async Task Without_an_app_id_only_Development_starts(string environment)
    {
        var refused = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => GuardedBot.StartUnregisteredAsync(environment));
        Assert.Contains("MicrosoftAppId", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever somebody may hope to switch authentication off with.</summary>
    [Theory]
    [InlineData("MicrosoftAppType", "Anonymous")]
    [InlineData("DisableAuthentication", "true")]
    [InlineData("Teams:AllowAnonymous", "true")]
    [InlineData("Environment", "Development")]
    [InlineData("Teams:AllowedTenants:0", GuardedBot.Tenant)]
    [InlineData("Teams:AllowedServiceHosts:0", "127.0.0.1")]
    public async Task No_setting_opens_the_door_outside_Development(string key, string value) =>
        await Assert.ThrowsAnyAsync<OptionsValidationException>(() => GuardedBot.StartUnregisteredAsync("Production", new() { [key] = value }));

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        await using var bot = await StartAsync("Production", ("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppPassword", null));
        Assert.NotNull(bot);
    }

    [Fact]
    public async Task The_government_cloud_has_its_own_issuer()
    {
        await using var bot = await GuardedBot.StartAsync(settings: new() { ["ChannelService"] = "https://botframework.azure.us" });
        Assert.Equal(401, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token()));
        Assert.Equal(200, (int)await bot.SendAsync(GuardedBot.Activity(), bot.Token(claims => claims["iss"] = "https://api.botframework.us")));
    }

    private static async Task<GuardedBot> StartAsync(string environment, params (string Key, string? Value)[] changes)
    {
        var settings = GuardedBot.Registration();
        foreach (var (key, value) in changes)
        {
            settings[key] = value;
        }

        return await GuardedBot.StartUnregisteredAsync(environment, settings);
    }
}
