using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace BotFramework.Tests.Connector.Authentication;

/// <summary>How the bot gets the tokens that it sends itself.</summary>
public sealed class OwnTokenTests
{
    [Fact]
    public async Task A_token_is_asked_for_once()
    {
        var credentials = new FixedCredentials("app");

        Assert.Equal(["token-1", "token-1"], [await credentials.GetTokenAsync(), await credentials.GetTokenAsync()]);
        Assert.Equal("token-2", await credentials.GetTokenAsync(forceRefresh: true));
        Assert.Equal("token-2", await credentials.GetTokenAsync());
    }

    [Fact]
    public async Task A_token_near_its_end_is_renewed_and_serves_on_when_that_fails()
    {
        var credentials = new FixedCredentials("app") { Life = TimeSpan.FromMinutes(4) };
        await credentials.GetTokenAsync();
        Assert.Equal("token-2", await credentials.GetTokenAsync());

        credentials.Fault = new HttpRequestException("no way through");
        Assert.Equal("token-2", await credentials.GetTokenAsync());
        await Assert.ThrowsAsync<HttpRequestException>(() => credentials.GetTokenAsync(forceRefresh: true));
    }

    [Fact]
    public async Task Where_no_token_is_to_be_had_the_fault_is_passed_on()
        => await Assert.ThrowsAsync<HttpRequestException>(() => new FixedCredentials("app") { Fault = new HttpRequestException() }.GetTokenAsync());

    [Theory]
    [InlineData("https://other.example", "https://other.example")]
    [InlineData(" ", "https://api.botframework.com")]
    [InlineData(null, "https://api.botframework.com")]
    public void A_token_is_for_the_connector_unless_another_scope_is_named(string? named, string expected)
    {
        Assert.Equal(expected, new ManagedIdentityAppCredentials("app", named).OAuthScope);
        Assert.Equal(expected, new MicrosoftAppCredentials("app", "secret", oAuthScope: named).OAuthScope);
    }

    [Fact]
    public async Task Without_an_app_id_nothing_goes_on_the_request()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://connector.example/");

        await new FixedCredentials(null).ProcessHttpRequestAsync(request, CancellationToken.None);
        await new FixedCredentials(AuthenticationConstants.AnonymousSkillAppId).ProcessHttpRequestAsync(request, CancellationToken.None);
        await MicrosoftAppCredentials.Empty.ProcessHttpRequestAsync(request, CancellationToken.None);

        Assert.Null(request.Headers.Authorization);
    }

    [Theory]
    [InlineData("own-tenant", "https://login.microsoftonline.com/botframework.com", "https://login.microsoftonline.com/own-tenant")]
    [InlineData("own-tenant", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", "https://login.microsoftonline.us/own-tenant")]
    [InlineData("own-tenant", "https://login.example/given", "https://login.example/given")]
    [InlineData("", "https://login.microsoftonline.com/botframework.com", "https://login.microsoftonline.com/botframework.com")]
    [InlineData(null, null, "https://login.microsoftonline.com/botframework.com")]
    public async Task The_authority_is_the_bots_tenant_unless_the_settings_name_another(string? tenant, string? login, string expected)
    {
        var factory = new PasswordServiceClientCredentialFactory("app", "secret", tenant, null, null);

        var credentials = (AppCredentials)await factory.CreateCredentialsAsync("app", "scope", login, true, CancellationToken.None);

        Assert.Equal((expected, "scope", "app"), (credentials.OAuthEndpoint, credentials.OAuthScope, credentials.MicrosoftAppId));
        Assert.True(credentials.ValidateAuthority);

        var unvalidated = (AppCredentials)await factory.CreateCredentialsAsync("app", "scope", login, false, CancellationToken.None);
        Assert.Equal((expected, false), (unvalidated.OAuthEndpoint, unvalidated.ValidateAuthority));
    }

    [Fact]
    public async Task Credentials_are_made_once_for_each_scope()
    {
        var factory = new PasswordServiceClientCredentialFactory("app", "secret", null, null, null);

        ServiceClientCredentials first = await factory.CreateCredentialsAsync("app", "one", null, true, CancellationToken.None);

        Assert.Same(first, await factory.CreateCredentialsAsync("app", "one", null, true, CancellationToken.None));
        Assert.NotSame(first, await factory.CreateCredentialsAsync("app", "two", null, true, CancellationToken.None));
    }

    [Fact]
    public async Task A_registration_speaks_for_its_own_app_id_alone()
    {
        var factory = new PasswordServiceClientCredentialFactory("app", "secret", null, null, null);

        Assert.True(await factory.IsValidAppIdAsync("app", CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync("other", CancellationToken.None));
        Assert.False(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateCredentialsAsync("other", "s", null, true, CancellationToken.None));
        Assert.Equal("Invalid appId.", refusal.Message);
    }

    [Fact]
    public async Task Without_an_app_id_authentication_is_off_and_no_audience_is_ours()
    {
        var factory = new PasswordServiceClientCredentialFactory();

        Assert.True(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync(string.Empty, CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync(null, CancellationToken.None));
        Assert.Same(MicrosoftAppCredentials.Empty, await factory.CreateCredentialsAsync(null, "s", null, true, CancellationToken.None));
    }

    [Fact]
    public async Task A_managed_identity_is_always_authenticated_and_speaks_for_itself_alone()
    {
        var factory = new ManagedIdentityServiceClientCredentialsFactory("identity");

        Assert.False(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.True(await factory.IsValidAppIdAsync("identity", CancellationToken.None));
        Assert.False(await factory.IsValidAppIdAsync("other", CancellationToken.None));
        ServiceClientCredentials credentials = await factory.CreateCredentialsAsync("identity", "s", null, true, CancellationToken.None);
        Assert.Same(credentials, await factory.CreateCredentialsAsync("identity", "s", null, true, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateCredentialsAsync("other", "s", null, true, CancellationToken.None));
        Assert.Throws<ArgumentNullException>(() => new ManagedIdentityServiceClientCredentialsFactory(" "));
        Assert.Throws<ArgumentNullException>(() => new ManagedIdentityAppCredentials(string.Empty, "s"));
    }

    [Fact]
    public async Task A_client_secret_buys_a_token_also_from_plain_loopback()
    {
        List<(string Path, Dictionary<string, string> Form)> asked = [];
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication login = builder.Build();
        login.MapPost("/{**path}", async (HttpRequest request) =>
        {
            IFormCollection form = await request.ReadFormAsync();
            asked.Add((request.Path, form.ToDictionary(field => field.Key, field => field.Value.ToString())));
            return Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = "bought" });
        });
        await login.StartAsync();
        var factory = new PasswordServiceClientCredentialFactory("app", "secret", "own-tenant", null, null);
        var credentials = (AppCredentials)await factory.CreateCredentialsAsync("app", "https://scope.example", $"{login.Urls.Single()}/given", true, CancellationToken.None);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://connector.example/");

        await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
        await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);

        Assert.Equal("Bearer bought", request.Headers.Authorization!.ToString());
        (string path, Dictionary<string, string> fields) = Assert.Single(asked);
        Assert.Equal("/given/oauth2/v2.0/token", path);
        Assert.Equal(
            ("client_credentials", "app", "secret"), (fields["grant_type"], fields["client_id"], fields["client_secret"]));
        Assert.Contains("https://scope.example/.default", fields["scope"].Split(' '));
    }
}
