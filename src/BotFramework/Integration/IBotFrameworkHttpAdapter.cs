using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The web side of an adapter: an endpoint hands it the request and the response.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Reads an activity from the request, runs the bot, and writes the response whole. What the bot throws (and no <see cref="BotAdapter.OnTurnError"/> takes) comes out of here.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
