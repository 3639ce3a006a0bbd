using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ErgBot.Benchmarks.Sdk;

/// <summary>Says what it hears.</summary>
internal sealed class EchoBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        => turnContext.SendActivityAsync(MessageFactory.Text($"You said: {turnContext.Activity.Text}"), cancellationToken);
}
