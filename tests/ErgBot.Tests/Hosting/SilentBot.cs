using Microsoft.Bot.Builder;

namespace ErgBot.Hosting;

internal sealed class SilentBot : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
