using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace ErgBot.Hosting;

/// <summary>The SDK's adapter with the bot's manners when a turn fails. It gets no logger: the SDK writes ids of messages into its log.</summary>
internal sealed class TeamsAdapter : CloudAdapter
{
    public TeamsAdapter(BotFrameworkAuthentication authentication, TurnErrors errors)
        : base(authentication) => OnTurnError = errors.AnswerAsync;
}
