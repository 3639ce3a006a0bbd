using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ErgBot.People;

/// <summary>
/// Asks Microsoft Graph which of some groups a person is in: <c>POST /v1.0/users/{id}/checkMemberGroups</c>, which looks through groups in
/// groups. The bot's registration needs the application permissions User.ReadBasic.All and GroupMember.Read.All for it. Not the framework's HTTP clients: they log
/// every address they call, and a person's id is in it.
/// </summary>
internal sealed partial class GraphGroups(IOptions<StaffRollOptions> options, IConfiguration configuration, IGraphTokens tokens, TimeProvider time, ILogger<GraphGroups> log) : IDisposable
{
    /// <summary>After no answer, or a refusal that says no time, Graph isn't asked for so long: a turn must not wait for what failed a moment ago.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    public const string PublicCloud = "https://graph.microsoft.com";
    public const string GovernmentCloud = "https://graph.microsoft.us";

    private const int Tries = 2;
    private const long LongestAnswer = 64 * 1024;

    // What asks for longer is taken for a mishap on the way.
    private static readonly TimeSpan _longestRest = TimeSpan.FromHours(1);
    private static readonly TimeSpan _tryTakesAtMost = TimeSpan.FromSeconds(3);

    private readonly Uri _graph = AddressOf(options.Value, configuration);
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // a redirect would take the token along
        UseCookies = false,
        ConnectTimeout = _tryTakesAtMost,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a change of DNS is seen
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = _tryTakesAtMost,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    /// <summary>When Graph may be asked again, in UTC ticks.</summary>
    private long _restUntil;

    /// <summary>Those of the groups that the person is in, by itself or through others; none for whoever isn't in the tenant; null when Graph can't tell now.</summary>
    public async Task<IReadOnlySet<Guid>?> CheckAsync(PersonId person, IReadOnlyList<Guid> groups, CancellationToken ct)
    {
        for (var tried = 1; time.GetUtcNow().UtcTicks >= Interlocked.Read(ref _restUntil); tried++)
        {
            try
            {
                using var response = await AskAsync(person, groups, ct);
                switch (response.StatusCode)
                {
                    case HttpStatusCode.OK:
                        return await ReadAsync(response, ct);
                    case HttpStatusCode.NotFound when await ErrorCodeOfAsync(response, ct) == "Request_ResourceNotFound":
                        return new HashSet<Guid>();
                    case >= HttpStatusCode.InternalServerError when tried < Tries && response.Headers.RetryAfter is null:
                        continue;
                    default:
                        BeQuiet(response);
                        return null;
                }
            }
            catch (Exception e) when (!ct.IsCancellationRequested && e is not OutOfMemoryException) // whatever the way there brings: a network's, a login's, a parser's
            {
                if (tried == Tries)
                {
                    BeQuietFor(Rest);
                    Log.NoAnswer(log, e.GetType().Name);
                    return null;
                }
            }
        }

        return null;
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Null unless the text is an address that the bot's token may be sent to: https, or http on this machine for tests.</summary>
    public static Uri? SafeAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { UserInfo.Length: 0, PathAndQuery: "/", Fragment.Length: 0 }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;

    private async Task<HttpResponseMessage> AskAsync(PersonId person, IReadOnlyList<Guid> groups, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_graph, $"/v1.0/users/{person.ObjectId:D}/checkMemberGroups"));
        if (await tokens.TokenAsync(_graph, ct).WaitAsync(_tryTakesAtMost, ct) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        request.Content = JsonContent.Create(new { groupIds = groups });
        return await _client.SendAsync(request, ct);
    }

    private static async Task<IReadOnlySet<Guid>> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
        return json.RootElement.GetProperty("value").EnumerateArray().Select(id => id.GetGuid()).ToHashSet();
    }

    /// <summary>A 404 without Graph's own code comes from somebody else on the way, and says nothing of the person.</summary>
    private static async Task<string?> ErrorCodeOfAsync(HttpResponseMessage response, CancellationToken ct)
    {
        using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
        return json.RootElement.GetProperty("error").GetProperty("code").GetString();
    }

    private void BeQuiet(HttpResponseMessage refusal)
    {
        var asked = refusal.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => Rest,
        };
        BeQuietFor(TimeSpan.FromTicks(Math.Clamp(asked.Ticks, Rest.Ticks, _longestRest.Ticks)));
        Log.Refused(log, (int)refusal.StatusCode);
    }

    private void BeQuietFor(TimeSpan rest) => Interlocked.Exchange(ref _restUntil, (time.GetUtcNow() + rest).UtcTicks);

    private static Uri AddressOf(StaffRollOptions options, IConfiguration configuration) => options.GraphUrl is { Length: > 0 } given
        ? SafeAddress(given)!
        : new Uri(configuration["ChannelService"] is { Length: > 0 } ? GovernmentCloud : PublicCloud);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Microsoft Graph gave no answer about the staff roll ({Kind}); who asks is told to try again.")]
        public static partial void NoAnswer(ILogger logger, string kind);

        [LoggerMessage(2, LogLevel.Warning, "Microsoft Graph refused to answer about the staff roll with status {Status} (401 and 403: the registration lacks a permission; 429: too many questions).")]
        public static partial void Refused(ILogger logger, int status);
    }
}
