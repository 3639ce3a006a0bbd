using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Integration;

public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("SingleTenant", "", "secret", "tenant", "MicrosoftAppId is required for SingleTenant in configuration.")]
    [InlineData("SingleTenant", "app", " ", "tenant", "MicrosoftAppPassword is required for SingleTenant in configuration.")]
    [InlineData("singletenant", "app", "secret", "", "MicrosoftAppTenantId is required for SingleTenant in configuration.")]
    [InlineData("UserAssignedMsi", "", "", "tenant", "MicrosoftAppId is required for MSI in configuration.")]
    [InlineData("UserAssignedMSI", "app", "", "", "MicrosoftAppTenantId is required for MSI in configuration.")]
    public void A_setting_that_is_missing_is_named(string type, string id, string password, string tenant, string message)
        => Assert.Equal(message, Assert.Throws<ArgumentException>(() => Factory(type, id, password, tenant)).Message);

    [Theory]
    [InlineData("SingleTenant")]
    [InlineData("UserAssignedMSI")]
    [InlineData("MultiTenant")]
    [InlineData("")]
    [InlineData("SomethingElse")]
    public async Task Every_kind_of_registration_knows_its_own_id(string type)
    {
        ServiceClientCredentialsFactory factory = Factory(type, "app", "secret", "tenant");
        Assert.True(await factory.IsValidAppIdAsync("app", default));
        Assert.False(await factory.IsValidAppIdAsync("other", default));
        Assert.False(await factory.IsAuthenticationDisabledAsync(default));
        Assert.NotNull(await factory.CreateCredentialsAsync("app", "scope", string.Empty, true, default));
    }

    [Fact]
    public async Task Without_an_id_nobody_is_authenticated()
        => Assert.True(await Factory(string.Empty, string.Empty, string.Empty, string.Empty).IsAuthenticationDisabledAsync(default));

    [Fact]
    public void A_cloud_that_nobody_knows_is_refused()
        => Assert.Throws<ArgumentException>(() => Authentication(("ChannelService", "https://nowhere.test")));

    [Fact]
    public void The_settings_of_another_cloud_are_honoured()
        => Assert.Equal("https://scope.test", Authentication(("ToChannelFromBotOAuthScope", "https://scope.test")).GetOriginatingAudience());

    private static ConfigurationBotFrameworkAuthentication Authentication(params (string Key, string Value)[] settings) => new(Settings(settings));

    private static ConfigurationServiceClientCredentialFactory Factory(string type, string id, string password, string tenant)
        => new(Settings(("MicrosoftAppType", type), ("MicrosoftAppId", id), ("MicrosoftAppPassword", password), ("MicrosoftAppTenantId", tenant)));

    private static IConfiguration Settings(params (string Key, string Value)[] settings)
        => new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build();
}
