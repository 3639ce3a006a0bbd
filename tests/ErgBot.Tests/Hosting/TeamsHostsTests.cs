using System.Net;
using System.Net.Http.Headers;
using ErgBot.Tests.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace ErgBot.Hosting;

public sealed class TeamsHostsTests
{
    public static TheoryData<string> Hostile => [.. HostileServiceUrls.All];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task No_connector_and_so_no_token_is_made_for_a_hostile_serviceUrl(string serviceUrl)
    {
        var inner = new CountingFactory();
        var guarded = new GuardedConnectorFactory(inner, Hosts());
        await Assert.ThrowsAsync<HostNotAllowedException>(() => guarded.CreateAsync(serviceUrl, "audience", CancellationToken.None));
        Assert.Equal(0, inner.Made);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Nor_for_none(string? serviceUrl)
    {
        var inner = new CountingFactory();
        var guarded = new GuardedConnectorFactory(inner, Hosts());
        await Assert.ThrowsAsync<HostNotAllowedException>(() => guarded.CreateAsync(serviceUrl!, "audience", CancellationToken.None));
        Assert.Equal(0, inner.Made);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net:443/emea/")]
    [InlineData("HTTPS://SMBA.TrafficManager.NET/amer/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams")]
    public async Task Teams_own_hosts_get_one(string serviceUrl)
    {
        var inner = new CountingFactory();
        await new GuardedConnectorFactory(inner, Hosts()).CreateAsync(serviceUrl, "audience", CancellationToken.None);
        Assert.Equal(1, inner.Made);
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://192.168.1.5:56150/_connector", false)]
    [InlineData("http://smba.trafficmanager.net/amer/", false)]
    public void In_Development_this_machine_is_added_and_nothing_else(string serviceUrl, bool allowed) =>
        Assert.Equal(allowed, Hosts(Environments.Development).Allows(serviceUrl));

    [Theory]
    [InlineData("https://connector.district.example/", true)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    [InlineData("http://127.0.0.1:9000/", false)]
    public void A_list_of_hosts_replaces_Teams_own(string serviceUrl, bool allowed) =>
        Assert.Equal(allowed, Hosts(allowed: "connector.district.example").Allows(serviceUrl));

    /// <summary>The second line: even somebody who has a client and a token in hand gets no request out.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://127.1:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f000001:{0}/")]
    [InlineData("http://0177.0.0.1:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    [InlineData("http://smba.trafficmanager.net@127.0.0.1:{0}/")]
    [InlineData("http://smba.trafficmanager.net:pw@127.0.0.1:{0}/")]
    [InlineData("http://127.0.0.1:{0}/smba.trafficmanager.net/")]
    [InlineData("http://127.0.0.1:{0}/?smba.trafficmanager.net")]
    [InlineData("http://１２７.0.0.1:{0}/")]
    [InlineData("http://smba.trafficmanager.net.localhost:{0}/")]
    public async Task Nothing_is_sent_to_a_host_that_is_not_listed(string address)
    {
        await using var trap = await TrapServer.StartAsync();
        using var pace = UnsharedPace.New();
        using var clients = new TeamsHttpClients(Hosts(), pace);
        using var client = clients.CreateClient("");
        using var request = new HttpRequestMessage(HttpMethod.Post, string.Format(null, address, trap.Port));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "canary-outbound-token");

        await Assert.ThrowsAsync<HostNotAllowedException>(() => client.SendAsync(request));

        Assert.Equal(0, trap.Requests);
        Assert.Null(trap.TokenSeen);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var trap = await TrapServer.StartAsync();
        await using var connector = await TrapServer.StartAsync();
        (connector.RedirectTo, connector.RedirectStatus) = ($"http://127.0.0.1:{trap.Port}/", status);
        using var pace = UnsharedPace.New();
        using var clients = new TeamsHttpClients(Hosts(Environments.Development), pace); // where even the trap is an allowed host
        using var client = clients.CreateClient("");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{connector.Port}/v3/conversations");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "canary-outbound-token");

        using var response = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal(1, connector.Requests);
        Assert.Equal(0, trap.Requests);
    }

    private static TeamsHosts Hosts(string environment = "Production", params string[] allowed)
    {
        var options = new TeamsOptions();
        Array.ForEach(allowed, options.AllowedServiceHosts.Add);
        return new TeamsHosts(Options.Create(options), new HostingEnvironment { EnvironmentName = environment });
    }

    private sealed class CountingFactory : ConnectorFactory
    {
        public int Made { get; private set; }

        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        {
            Made++;
            return Task.FromResult<IConnectorClient>(null!);
        }
    }
}
