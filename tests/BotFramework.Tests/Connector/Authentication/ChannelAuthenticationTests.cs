using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Connector.Authentication;

public sealed class ChannelAuthenticationTests
{
    private static readonly Dictionary<string, Func<Issuer, DateTimeOffset, string>> Bad = new()
    {
        ["another issuer"] = (issuer, now) => issuer.Token(now, issuer: "https://issuer.example/"),
        ["an emulator's issuer"] = (issuer, now) => issuer.Token(now, issuer: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
        ["another audience"] = (issuer, now) => issuer.Token(now, audience: "another-bot"),
        ["two audiences, one of them ours"] = (issuer, now) => issuer.Token(now, audience: $"another-bot,{Issuer.AppId}"),
        ["no audience"] = (issuer, now) => issuer.Token(now, audience: ""),
        ["expired"] = (issuer, now) => issuer.Token(now, validToMinutes: -5.1),
        ["without an end"] = (issuer, now) => issuer.Token(now, validToMinutes: null),
        ["not valid yet"] = (issuer, now) => issuer.Token(now, validFromMinutes: 5.1),
        ["alg none"] = (issuer, now) => issuer.Unsigned(now),
        ["HS256 with the public key"] = (issuer, now) => issuer.SignedWithPublicKey(now),
        ["PS256"] = (issuer, now) => issuer.Token(now, algorithm: SecurityAlgorithms.RsaSsaPssSha256),
        ["unknown key"] = (issuer, now) => issuer.Token(now, keyId: "two", key: Issuer.Foreign),
        ["no key id"] = (issuer, now) => issuer.Token(now, keyId: null),
        ["another key under a known id"] = (issuer, now) => issuer.Token(now, key: Issuer.Foreign),
        ["another service URL"] = (issuer, now) => issuer.Token(now, serviceUrl: "https://evil.example/"),
        ["no slash at the end of the service URL"] = (issuer, now) => issuer.Token(now, serviceUrl: Issuer.ServiceUrl.TrimEnd('/')),
        ["no service URL"] = (issuer, now) => issuer.Token(now, serviceUrl: null),
        ["a key without endorsements"] = (issuer, now) => issuer.Token(now, keyId: "bare", key: issuer.Add("bare", null)),
        ["a key for another channel"] = (issuer, now) => issuer.Token(now, keyId: "slack", key: issuer.Add("slack", "slack")),
        ["another payload under a good signature"] = (issuer, now) => Swapped(issuer.Token(now), issuer.Token(now, issuer: "https://other.example")),
        ["cut short"] = (issuer, now) => issuer.Token(now)[..^20],
        ["one part missing"] = (issuer, now) => issuer.Token(now)[..issuer.Token(now).LastIndexOf('.')],
        ["lower case scheme"] = (issuer, now) => "bearer" + issuer.Token(now)["Bearer".Length..],
        ["no scheme"] = (issuer, now) => issuer.Token(now)["Bearer ".Length..],
        ["another scheme"] = (_, _) => "Basic dXNlcjpwYXNz",
        ["garbage"] = (_, _) => "Bearer garbage",
        ["garbage in three parts"] = (_, _) => "Bearer a.b.c",
        ["JSON that is none"] = (_, _) => $"Bearer {Base64UrlEncoder.Encode("{\"alg\":1,\"kid\":[]}")}.{Base64UrlEncoder.Encode("[]")}.x",
        ["an audience that is no text"] = (_, _) => $"Bearer {Base64UrlEncoder.Encode("{\"alg\":\"RS256\",\"kid\":\"one\"}")}.{Base64UrlEncoder.Encode("{\"aud\":{\"a\":1}}")}.x",
        ["nothing after the scheme"] = (_, _) => "Bearer ",
    };

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2027, 2, 3, 16, 30, 0, TimeSpan.Zero));
    private readonly Issuer _issuer = new();
    private readonly AuthenticationConfiguration _configuration = new();
    private readonly Activity _activity = new(ActivityTypes.Message) { ChannelId = "msteams", ServiceUrl = Issuer.ServiceUrl };

    public static TheoryData<string> BadTokens => [.. Bad.Keys];

    private DateTimeOffset Now => _clock.GetUtcNow();

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_bad_token_is_refused_and_nothing_else_happens(string what)
    {
        Exception refusal = await Assert.ThrowsAnyAsync<Exception>(() => Authenticate(Bad[what](_issuer, Now)));

        Assert.True(refusal.GetType() == typeof(UnauthorizedAccessException), $"{what}: {refusal}");
        await Authenticate(_issuer.Token(Now)); // A good one is still good afterwards.
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task A_channels_token_is_let_in(string algorithm)
    {
        AuthenticateRequestResult result = await Authenticate(_issuer.Token(Now, algorithm: algorithm));

        Assert.True(result.ClaimsIdentity!.IsAuthenticated);
        Assert.Equal(Issuer.AppId, result.ClaimsIdentity.FindFirst("aud")!.Value);
        Assert.Equal(("scope", "urn:caller"), (result.Audience, result.CallerId));
        Assert.NotNull(result.ConnectorFactory);
    }

    [Fact]
    public async Task Clocks_may_differ_by_five_minutes()
    {
        await Authenticate(_issuer.Token(Now, validToMinutes: -4.9));
        await Authenticate(_issuer.Token(Now, validFromMinutes: 4.9));
    }

    [Fact]
    public async Task The_service_URL_may_differ_in_case_alone()
        => await Authenticate(_issuer.Token(Now, serviceUrl: Issuer.ServiceUrl.ToUpperInvariant()));

    [Theory]
    [InlineData(null, Issuer.ServiceUrl)]
    [InlineData("", Issuer.ServiceUrl)]
    [InlineData("MSTEAMS", Issuer.ServiceUrl)]
    [InlineData("msteams", null)]
    [InlineData("msteams", "")]
    public async Task An_activity_without_its_channel_or_service_URL_is_refused(string? channelId, string? serviceUrl)
    {
        (_activity.ChannelId, _activity.ServiceUrl) = (channelId, serviceUrl);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Authenticate(_issuer.Token(Now)));
    }

    [Fact]
    public async Task Further_endorsements_may_be_asked_for()
    {
        _configuration.RequiredEndorsements = ["school"];

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Authenticate(_issuer.Token(Now)));
        await Authenticate(_issuer.Token(Now, keyId: "both", key: _issuer.Add("both", "msteams", "school")));
    }

    [Fact]
    public async Task The_bot_may_refuse_a_caller_itself()
    {
        _configuration.ClaimsValidator = new Refusing();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Authenticate(_issuer.Token(Now)));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Authenticate(null, appId: string.Empty));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Without_a_header_nobody_is_let_in_unless_there_is_no_app_id(string? header)
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Authenticate(header));

        AuthenticateRequestResult anonymous = await Authenticate(header, appId: string.Empty);
        Assert.Equal("anonymous", anonymous.ClaimsIdentity!.AuthenticationType);
        Assert.Empty(anonymous.ClaimsIdentity.Claims);
        Assert.Null(anonymous.CallerId);
        Assert.Empty(_issuer.Wire.Asked);
    }

    [Fact]
    public async Task Without_an_app_id_no_token_is_good()
        => await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Authenticate(_issuer.Token(Now), appId: string.Empty));

    [Fact]
    public async Task There_are_no_streaming_connections()
        => await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => Authentication().AuthenticateStreamingRequestAsync(_issuer.Token(Now), "msteams", CancellationToken.None));

    [Fact]
    public async Task The_keys_are_read_once()
    {
        BotFrameworkAuthentication authentication = Authentication();
        for (int i = 0; i < 3; i++)
        {
            await authentication.AuthenticateRequestAsync(_activity, _issuer.Token(Now), CancellationToken.None);
        }

        Assert.Equal(1, _issuer.TimesRead);
    }

    [Fact]
    public async Task A_new_key_is_found_at_its_first_token()
    {
        BotFrameworkAuthentication authentication = Authentication();
        await authentication.AuthenticateRequestAsync(_activity, _issuer.Token(Now), CancellationToken.None);
        _issuer.Add("two", "msteams");
        _clock.Advance(TimeSpan.FromMinutes(2));

        await authentication.AuthenticateRequestAsync(_activity, _issuer.Token(Now, keyId: "two"), CancellationToken.None);

        Assert.Equal(2, _issuer.TimesRead);
    }

    [Fact]
    public async Task Made_up_key_ids_make_the_bot_ask_once_and_not_each_time()
    {
        BotFrameworkAuthentication authentication = Authentication();
        await authentication.AuthenticateRequestAsync(_activity, _issuer.Token(Now), CancellationToken.None);
        _clock.Advance(TimeSpan.FromMinutes(2));

        for (int i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(
                () => authentication.AuthenticateRequestAsync(_activity, _issuer.Token(Now, keyId: $"made-up-{i}", key: Issuer.Foreign), CancellationToken.None));
        }

        Assert.Equal(2, _issuer.TimesRead);
    }

    [Fact]
    public async Task Keys_are_renewed_after_half_a_day_and_count_no_more_after_a_day()
    {
        BotFrameworkAuthentication authentication = Authentication();
        await authentication.AuthenticateRequestAsync(_activity, _issuer.Token(Now), CancellationToken.None);

        _clock.Advance(TimeSpan.FromHours(13));
        _issuer.Down = true;
        await authentication.AuthenticateRequestAsync(_activity, _issuer.Token(Now), CancellationToken.None);
        Assert.Equal(2, _issuer.TimesRead);

        _clock.Advance(TimeSpan.FromHours(12));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => authentication.AuthenticateRequestAsync(_activity, _issuer.Token(Now), CancellationToken.None));

        _issuer.Down = false;
        await authentication.AuthenticateRequestAsync(_activity, _issuer.Token(Now), CancellationToken.None);
    }

    [Fact]
    public async Task Keys_never_come_over_an_open_line()
    {
        _issuer.KeysAddress = "http://login.example/keys";

        await Assert.ThrowsAsync<InvalidOperationException>(() => Authenticate(_issuer.Token(Now)));
        Assert.DoesNotContain(_issuer.Wire.Asked, asked => asked.Address.StartsWith("http:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_settings_name_issuer_keys_and_scope()
    {
        DateTimeOffset longAgo = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        BotFrameworkAuthentication authentication = FromSettings(metadata: Issuer.Metadata);

        AuthenticateRequestResult result = await authentication.AuthenticateRequestAsync(
            _activity, _issuer.Token(longAgo, validToMinutes: 1e8), CancellationToken.None);

        Assert.Equal(("my-scope", "my-scope", "urn:mine"), (result.Audience, authentication.GetOriginatingAudience(), result.CallerId));
    }

    [Theory]
    [InlineData("http://login.example/metadata", null)]
    [InlineData("ftp://127.0.0.1/metadata", null)]
    [InlineData("no address", null)]
    [InlineData(null, "http://login.example/tenant")]
    public void Addresses_that_are_not_secure_stop_the_bot_at_its_start(string? metadata, string? login)
        => Assert.Throws<ArgumentException>(() => FromSettings(metadata, login));

    [Fact]
    public void Http_will_do_on_loopback()
        => Assert.NotNull(FromSettings("http://127.0.0.1:5000/metadata", "http://localhost:5000/tenant"));

    [Fact]
    public void The_cloud_is_the_public_one_or_the_governments()
    {
        Assert.Equal("https://api.botframework.com", Cloud(null).GetOriginatingAudience());
        Assert.Equal("https://api.botframework.us", Cloud("https://botframework.azure.us").GetOriginatingAudience());
        var refusal = Assert.Throws<ArgumentException>(() => Cloud("https://elsewhere.example"));
        Assert.StartsWith("The provided ChannelService value is not supported.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connector_client_speaks_for_the_identitys_app_id_alone()
    {
        var ours = new ClaimsIdentity([new Claim("aud", Issuer.AppId), new Claim("appid", Issuer.AppId)]);
        var other = new ClaimsIdentity([new Claim("aud", "another-bot")]);

        using IConnectorClient client = await Authentication().CreateConnectorFactory(ours).CreateAsync(Issuer.ServiceUrl, "scope", CancellationToken.None);

        Assert.Equal(new Uri(Issuer.ServiceUrl), client.BaseUri);
        Assert.Equal(Issuer.AppId, ((AppCredentials)client.Credentials).MicrosoftAppId);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Authentication().CreateConnectorFactory(other).CreateAsync(Issuer.ServiceUrl, "scope", CancellationToken.None));
    }

    private static string Swapped(string signed, string other)
    {
        string[] parts = signed.Split('.');
        return $"{parts[0]}.{other.Split('.')[1]}.{parts[2]}";
    }

    private Task<AuthenticateRequestResult> Authenticate(string? header, string appId = Issuer.AppId)
        => Authentication(appId).AuthenticateRequestAsync(_activity, header, CancellationToken.None);

    private CloudAuthentication Authentication(string appId = Issuer.AppId) => new(
        new ChannelCloud(Issuer.Name, Issuer.Metadata, "https://login.example/tenant", "scope", "urn:caller"),
        validateAuthority: true,
        new ChannelTokens(Issuer.Name, new ChannelKeys(new Uri(Issuer.Metadata), _issuer.Wire, _clock, NullLogger.Instance), _clock),
        new PasswordServiceClientCredentialFactory(appId, "secret", null, null, null),
        _configuration,
        _issuer.Wire);

    private BotFrameworkAuthentication FromSettings(string? metadata, string? login = null) => BotFrameworkAuthenticationFactory.Create(
        null,
        true,
        login,
        "my-scope",
        Issuer.Name,
        null,
        metadata,
        null,
        "urn:mine",
        new PasswordServiceClientCredentialFactory(Issuer.AppId, "secret", null, null, null),
        _configuration,
        _issuer.Wire,
        null);

    private BotFrameworkAuthentication Cloud(string? channelService) => BotFrameworkAuthenticationFactory.Create(
        channelService, true, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), _configuration, null, null);

    private sealed class Refusing : ClaimsValidator
    {
        public override Task ValidateClaimsAsync(IList<Claim> claims) => throw new UnauthorizedAccessException("not you");
    }
}
