using ErgBot.People.Pace;

namespace ErgBot.Hosting;

/// <summary>
/// The HTTP clients that the SDK gets. Not the framework's factory: that one logs every address it calls, and a conversation's id is in it.
/// One connection pool for the process; redirects are not followed, since they would take the token along to wherever they point.
/// </summary>
internal sealed class TeamsHttpClients(TeamsHosts hosts, SendPace pace) : IHttpClientFactory, IDisposable
{
    private static readonly TimeSpan _answerTakesAtMost = TimeSpan.FromSeconds(15); // Teams itself gives up on a turn after as long

    private readonly TeamsHostsHandler _handler = new(hosts)
    {
        InnerHandler = new PaceHandler(pace)
        {
            InnerHandler = new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a change of DNS is seen
                ActivityHeadersPropagator = null, // traces stay in the house
            },
        },
    };

    public HttpClient CreateClient(string name) => new(_handler, disposeHandler: false) { Timeout = _answerTakesAtMost };

    public void Dispose() => _handler.Dispose();
}
