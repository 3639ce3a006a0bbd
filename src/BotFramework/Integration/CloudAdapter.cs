using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Joins a bot to the Bot Framework service over HTTP. A POST is answered with 200 (empty, or the answer to an invoke, or the replies that were expected), 400 when its body is no activity,
/// 401 when its token is missing or wrong. The published SDK also speaks web sockets, at GET, and named pipes; this one doesn't, and answers everything but POST with 405.
/// </summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>With the registration that the settings name, see <see cref="ConfigurationBotFrameworkAuthentication"/>.</summary>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <inheritdoc/>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            httpResponse.Headers.Allow = HttpMethods.Post;
            return;
        }

        Activity? activity = await HttpHelper.ReadRequestAsync<Activity>(httpRequest);
        if (activity is null || !IsWhole(activity))
        {
            Log.NoActivity(Logger);
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            InvokeResponse? response = await ProcessActivityAsync(httpRequest.Headers.Authorization, activity, bot.OnTurnAsync, cancellationToken);
            await HttpHelper.WriteResponseAsync(httpResponse, response);
        }
        catch (UnauthorizedAccessException)
        {
            Log.Unauthorized(Logger);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    // Without an address for answers there is no conversation; and a bot that goes through members or reactions need not look for holes.
    private static bool IsWhole(Activity activity)
        => !string.IsNullOrEmpty(activity.Type)
            && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out _)
            && HasNoHoles(activity.MembersAdded) && HasNoHoles(activity.MembersRemoved)
            && HasNoHoles(activity.ReactionsAdded) && HasNoHoles(activity.ReactionsRemoved)
            && HasNoHoles(activity.Attachments) && HasNoHoles(activity.Entities);

    private static bool HasNoHoles<T>(IList<T>? items)
        where T : class
        => items is null || !items.Contains(null!);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "BadRequest: Missing activity, activity type or service URL.")]
        public static partial void NoActivity(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A request was refused: its token is missing, wrong, or doesn't fit the activity.")]
        public static partial void Unauthorized(ILogger logger);
    }
}
